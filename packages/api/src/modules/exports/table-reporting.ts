import { formatFullDay } from "@xianlan/domain/calendar";
import {
  correctionStateLabels,
  correctionStates,
  correctionSubjectLabels,
} from "@xianlan/domain/correction";
import { periodLabel } from "@xianlan/domain/period";
import { type CorrectionItem, listCorrections } from "../corrections/queries.ts";
import { type Completeness, completeness } from "../periods/index.ts";
import { choiceOf, optionalId, periodOfAddress } from "./address.ts";
import { amount, date, label, type TableColumn, tableOf, textColumn } from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

type Unit = Completeness["units"][number];

/** 进度: which unit handed in which submission when, and how late. */
export const completenessTable: ExportTable = {
  permission: "overview.read",
  read: async ({ context, countyName, today }, address) => {
    const result = await completeness(context, { periodId: periodOfAddress(address) });
    const { periodId, units, rates, periods } = result;
    const { reported, onTime } = rates;
    const columns: TableColumn<Unit>[] = [
      { header: "序号", width: 6, kind: "number", of: (_, at) => at + 1 },
      label("单位", 16, ({ unitName }) => unitName),
      ...periods.flatMap(({ label: name }, at): TableColumn<Unit>[] => [
        label(`${name} 状态`, 12, ({ submissions }) => submissions[at]?.statusLabel ?? "不需报送"),
        date(`${name} 报送日期`, ({ submissions }) => submissions[at]?.receivedOn ?? null),
        amount(`${name} 迟报天数`, 10, ({ submissions }) => submissions[at]?.lateDays || null),
      ]),
    ];
    return {
      name: `${periodLabel(periodId)}报送情况`,
      worksheet: {
        name: "报送情况",
        title: `${countyName}${periodLabel(periodId)}报送情况`,
        note: `截至${formatFullDay(today)}，报送率${reported}，及时率${onTime}；${periods
          .map(({ sentence }) => sentence)
          .join("；")}`,
        ...tableOf(columns, units),
      },
    };
  },
};

const sides = (row: CorrectionItem, side: "before" | "after") =>
  row.changes.map((one) => `${one.label}：${one[side] || "（空）"}`).join("\n");

/** 更正: old and new value, why, and who decided. */
export const correctionTable: ExportTable = {
  permission: "correction.read",
  read: async ({ context, countyName, today }, address) => {
    const state = choiceOf(address, "state", correctionStates);
    const { rows } = await listCorrections(context, {
      state,
      periodId: periodOfAddress(address),
      unitId: optionalId(address, "unit"),
    });
    return {
      name: "更正登记表",
      worksheet: {
        name: "更正登记表",
        title: `${countyName}数据更正登记表`,
        note: `截至${formatFullDay(today)}，共${rows.length}件${state === undefined ? "" : `；状态：${correctionStateLabels[state]}`}`,
        ...tableOf<CorrectionItem>(
          [
            { header: "序号", width: 6, kind: "number", of: (_, at) => at + 1 },
            label("单位", 14, ({ unitName }) => unitName),
            label("报告期", 13, (row) => row.periodLabel),
            label("事项", 14, ({ subject }) => correctionSubjectLabels[subject]),
            textColumn("内容", 28, ({ title }) => title),
            textColumn("原值", 28, (row) => sides(row, "before")),
            textColumn("更正为", 28, (row) => sides(row, "after")),
            textColumn("更正理由", 36, ({ reason }) => reason),
            label("申请人", 10, ({ requestedByName }) => requestedByName),
            date("申请日期", ({ requestedAt }) => requestedAt),
            label("状态", 10, (row) => correctionStateLabels[row.state]),
            label("审批人", 10, ({ decidedByName }) => decidedByName),
            date("审批日期", ({ decidedAt }) => decidedAt),
            textColumn("审批意见", 24, ({ decisionReason }) => decisionReason),
          ],
          rows,
        ),
      },
    };
  },
};
