import { formatFullDay } from "@xianlan/domain/calendar";
import {
  countyListKindLabels,
  type ObjectionSubject,
  objectionStateLabels,
  objectionStates,
} from "@xianlan/domain/correction";
import { periodLabel } from "@xianlan/domain/period";
import { type CountyListRow, countyListById } from "../county-lists/index.ts";
import { listObjections, type ObjectionItem } from "../objections/queries.ts";
import { choiceOf, idOf, optionalId } from "./address.ts";
import { date, label, tableOf, textColumn } from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

const subjects = {
  activity: "名单所列稿件",
  list_figure: "名单所列数据",
  rating: "公示的档次",
} as const satisfies Record<ObjectionSubject, string>;

/** 异议: what units object to, and what came of it. */
export const objectionTable: ExportTable = {
  permission: "objection.read",
  read: async ({ context, countyName, today }, address) => {
    const state = choiceOf(address, "outcome", objectionStates);
    const wanted = { state, unitId: optionalId(address, "unit") };
    const { rows } = await listObjections(context, wanted);
    const only = state === undefined ? "" : `；结果：${objectionStateLabels[state]}`;
    return {
      name: "异议登记表",
      worksheet: {
        name: "异议登记表",
        title: `${countyName}异议登记表`,
        note: `截至${formatFullDay(today)}，共${rows.length}件${only}`,
        ...tableOf<ObjectionItem>(
          [
            { header: "序号", width: 6, kind: "number", of: (_, at) => at + 1 },
            label("单位", 14, ({ unitName }) => unitName),
            label("对什么", 14, ({ subject }) => subjects[subject]),
            textColumn("内容", 30, ({ title }) => title),
            label("名单部门", 14, ({ department }) => department),
            textColumn("异议理由", 40, ({ reason }) => reason),
            label("提出人", 10, ({ requestedByName }) => requestedByName),
            date("提出日期", ({ requestedAt }) => requestedAt),
            label("结果", 10, (row) => objectionStateLabels[row.state]),
            label("复核人", 10, ({ decidedByName }) => decidedByName),
            date("复核日期", ({ decidedAt }) => decidedAt),
            textColumn("复核意见", 36, ({ decisionReason }) => decisionReason),
          ],
          rows,
        ),
      },
    };
  },
};

/** One list of a county department, row by row; a unit's own rows alone. */
export const countyListTable: ExportTable = {
  permission: "submission.read",
  read: async ({ context, countyName, today }, address) => {
    const list = await countyListById(context, { id: idOf(address, "id") });
    const { kind, department, periodId, rows } = list;
    const name = `${periodId === null ? "" : periodLabel(periodId)}${countyListKindLabels[kind]}`;
    return {
      name,
      worksheet: {
        name: countyListKindLabels[kind],
        title: `${countyName}${name}`,
        note: `${department}提供；截至${formatFullDay(today)}，共${rows.length}行`,
        ...tableOf<CountyListRow>(
          [
            { header: "序号", width: 6, kind: "number", of: (_, at) => at + 1 },
            label("单位", 14, ({ unitName }) => unitName),
            textColumn("内容", 60, ({ text }) => text),
            textColumn("改动说明", 36, ({ changed }) => changed),
            label("异议", 12, ({ objection }) =>
              objection === null ? "" : objectionStateLabels[objection],
            ),
          ],
          rows,
        ),
      },
    };
  },
};
