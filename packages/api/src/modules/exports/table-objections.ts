import { formatFullDay } from "@xianlan/domain/calendar";
import {
  countyListColumns,
  countyListKindLabels,
  type ObjectionSubject,
  objectionColumns,
  objectionStateLabels,
  objectionStates,
} from "@xianlan/domain/correction";
import { periodLabel } from "@xianlan/domain/period";
import { type CountyListRow, countyListById } from "../county-lists/index.ts";
import { listObjections, type ObjectionItem } from "../objections/queries.ts";
import { choiceOf, idOf, optionalId } from "./address.ts";
import { type CellsOf, columnsOf, tableOf } from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

const subjects = {
  activity: "名单所列稿件",
  list_figure: "名单所列数据",
  rating: "公示的档次",
} as const satisfies Record<ObjectionSubject, string>;

const objectionCells: CellsOf<typeof objectionColumns, ObjectionItem> = {
  ordinal: (_, at) => at + 1,
  unit: ({ unitName }) => unitName,
  subject: ({ subject }) => subjects[subject],
  title: ({ title }) => title,
  department: ({ department }) => department,
  reason: ({ reason }) => reason,
  requestedByName: ({ requestedByName }) => requestedByName,
  requestedOn: ({ requestedAt }) => requestedAt,
  outcome: ({ state }) => objectionStateLabels[state],
  decidedByName: ({ decidedByName }) => decidedByName,
  decidedOn: ({ decidedAt }) => decidedAt,
  decisionReason: ({ decisionReason }) => decisionReason,
};

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
        ...tableOf(columnsOf(objectionColumns, objectionCells), rows),
      },
    };
  },
};

const listCells: CellsOf<typeof countyListColumns, CountyListRow> = {
  ordinal: (_, at) => at + 1,
  unit: ({ unitName }) => unitName,
  text: ({ text }) => text,
  changed: ({ changed }) => changed,
  objection: ({ objection }) => (objection === null ? "" : objectionStateLabels[objection]),
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
        ...tableOf(columnsOf(countyListColumns, listCells), rows),
      },
    };
  },
};
