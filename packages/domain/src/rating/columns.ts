import type { TableColumns } from "../table/columns.ts";

/** 考核档次, before the categories; the place only where the county ranks. */
export const ratingColumns = {
  ordinal: { on: "workbook", label: "序号", width: 6, kind: "number" },
  unit: { on: "both", label: "单位", width: 16, kind: "label" },
  tier: { on: "both", label: "档次", width: 10, kind: "label" },
  place: { on: "both", label: "名次", width: 7, kind: "number" },
  total: { on: "both", label: "总分", screenLabel: "得分", width: 9, kind: "number" },
} as const satisfies TableColumns;

/** What a workbook adds after the categories. */
export const ratingSumColumns = {
  bonus: { on: "workbook", label: "加分", width: 8, kind: "number" },
  deductions: { on: "workbook", label: "扣分", width: 8, kind: "number" },
} as const satisfies TableColumns;
