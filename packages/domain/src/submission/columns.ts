import type { TableColumns } from "../table/columns.ts";

/** 待审的报送; the screen joins 收到 and 逾期, and says beside the notes that one came back. */
export const queueColumns = {
  select: { on: "screen", label: "选择" },
  unit: { on: "both", label: "单位", width: 16, kind: "label" },
  period: { on: "both", label: "报告期", width: 14, kind: "label" },
  notes: { on: "both", label: "提示和说明", width: 50, kind: "typed" },
  signedByName: { on: "both", label: "签批", width: 10, kind: "label" },
  receivedOn: { on: "both", label: "收到日期", screenLabel: "收到", width: 12, kind: "date" },
  late: { on: "workbook", label: "是否逾期", width: 9, kind: "label" },
  returnedCount: { on: "workbook", label: "退回次数", width: 9, kind: "number" },
} as const satisfies TableColumns;

/** 报送 of one's own unit; the screen joins due day and lock day in one column. */
export const ownSubmissionColumns = {
  period: { on: "both", label: "报告期", width: 14, kind: "label" },
  state: { on: "both", label: "状态", width: 10, kind: "label" },
  calendar: { on: "screen", label: "日历" },
  dueOn: { on: "workbook", label: "截止日期", width: 12, kind: "date" },
  lockOn: { on: "workbook", label: "锁定日期", width: 12, kind: "date" },
  receivedOn: { on: "both", label: "收到日期", screenLabel: "收到", width: 12, kind: "date" },
  late: { on: "workbook", label: "是否逾期", width: 9, kind: "label" },
  returnedCount: { on: "workbook", label: "退回次数", width: 9, kind: "number" },
} as const satisfies TableColumns;

/** 报送进度: units down; both show each period, the workbook in three columns. */
export const completenessColumns = {
  ordinal: { on: "workbook", label: "序号", width: 6, kind: "number" },
  unit: { on: "both", label: "单位", width: 16, kind: "label" },
} as const satisfies TableColumns;

/** What a workbook holds of one period, which the screen shows as one cell under its label. */
export type PeriodColumns = {
  status: { on: "workbook"; label: string; width: number; kind: "label" };
  receivedOn: { on: "workbook"; label: string; width: number; kind: "date" };
  lateDays: { on: "workbook"; label: string; width: number; kind: "number" };
};

/** The columns of a period, by its label. */
export const periodColumns = (period: string): PeriodColumns => ({
  status: { on: "workbook", label: `${period} 状态`, width: 12, kind: "label" },
  receivedOn: { on: "workbook", label: `${period} 报送日期`, width: 12, kind: "date" },
  lateDays: { on: "workbook", label: `${period} 迟报天数`, width: 10, kind: "number" },
});
