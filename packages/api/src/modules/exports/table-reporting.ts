import { formatFullDay } from "@xianlan/domain/calendar";
import {
  correctionColumns,
  correctionStateLabels,
  correctionStates,
  correctionSubjectLabels,
} from "@xianlan/domain/correction";
import { periodLabel } from "@xianlan/domain/period";
import { completenessColumns, type PeriodColumns, periodColumns } from "@xianlan/domain/submission";
import { type CorrectionItem, listCorrections } from "../corrections/queries.ts";
import { type Completeness, completeness } from "../periods/index.ts";
import { choiceOf, optionalId, periodOfAddress } from "./address.ts";
import { type CellsOf, columnsOf, tableOf } from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

type Unit = Completeness["units"][number];

const unitCells: CellsOf<typeof completenessColumns, Unit> = {
  ordinal: (_, at) => at + 1,
  unit: ({ unitName }) => unitName,
};

/** What a unit handed in of the period in a place of the table. */
const periodCells = (at: number): CellsOf<PeriodColumns, Unit> => ({
  status: ({ submissions }) => submissions[at]?.statusLabel ?? "不需报送",
  receivedOn: ({ submissions }) => submissions[at]?.receivedOn ?? null,
  lateDays: ({ submissions }) => submissions[at]?.lateDays || null,
});

/** 进度: which unit handed in which submission when, and how late. */
export const completenessTable: ExportTable = {
  permission: "overview.read",
  read: async ({ context, countyName, today }, address) => {
    const result = await completeness(context, { periodId: periodOfAddress(address) });
    const { periodId, units, rates, periods } = result;
    const { reported, onTime } = rates;
    const columns = [
      ...columnsOf(completenessColumns, unitCells),
      ...periods.flatMap(({ label }, at) => columnsOf(periodColumns(label), periodCells(at))),
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

const correctionCells: CellsOf<typeof correctionColumns, CorrectionItem> = {
  ordinal: (_, at) => at + 1,
  unit: ({ unitName }) => unitName,
  period: (row) => row.periodLabel,
  subject: ({ subject }) => correctionSubjectLabels[subject],
  title: ({ title }) => title,
  before: (row) => sides(row, "before"),
  after: (row) => sides(row, "after"),
  reason: ({ reason }) => reason,
  requestedByName: ({ requestedByName }) => requestedByName,
  requestedOn: ({ requestedAt }) => requestedAt,
  state: ({ state }) => correctionStateLabels[state],
  decidedByName: ({ decidedByName }) => decidedByName,
  decidedOn: ({ decidedAt }) => decidedAt,
  decisionReason: ({ decisionReason }) => decisionReason,
};

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
        ...tableOf(columnsOf(correctionColumns, correctionCells), rows),
      },
    };
  },
};
