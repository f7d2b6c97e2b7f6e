import type { TableColumns } from "../table/columns.ts";

/** 考核方案; on the screen a category is a heading, and source and evidence share a column. */
export const schemeColumns = {
  category: { on: "workbook", label: "一级指标", width: 12, kind: "label" },
  code: { on: "both", label: "代码", width: 7, kind: "label" },
  name: { on: "both", label: "指标", width: 24, kind: "label" },
  basis: { on: "workbook", label: "依据", width: 20, kind: "typed" },
  kind: { on: "workbook", label: "类型", width: 10, kind: "label" },
  target: { on: "both", label: "目标", width: 28, kind: "label" },
  source: {
    on: "both",
    label: "数据来源",
    screenLabel: "数据来源与佐证",
    width: 26,
    kind: "label",
  },
  weight: { on: "both", label: "分值", width: 7, kind: "number" },
  formula: { on: "both", label: "评分办法", width: 36, kind: "label" },
  evidence: { on: "workbook", label: "佐证", width: 12, kind: "label" },
  confirmedBy: { on: "both", label: "由谁确认", width: 14, kind: "label" },
  filingNumber: { on: "workbook", label: "备案号", width: 14, kind: "label" },
} as const satisfies TableColumns;
