import type { TableColumns } from "../table/columns.ts";

/** One indicator across the units, before the months. */
export const indicatorColumns = {
  unit: { on: "both", label: "单位", screenLabel: "乡镇", width: 14, kind: "label" },
  attained: { on: "both", label: "完成", width: 8, kind: "number" },
  expectedByNow: {
    on: "both",
    label: "按序时应达",
    screenLabel: "应达",
    width: 8,
    kind: "number",
  },
  target: { on: "workbook", label: "全年目标", width: 8, kind: "number" },
  measuredIn: { on: "workbook", label: "计量单位", width: 8, kind: "label" },
  score: { on: "both", label: "得分", width: 8, kind: "number" },
  max: { on: "workbook", label: "满分", width: 8, kind: "number" },
  pace: { on: "both", label: "状态", screenLabel: "进度", width: 10, kind: "label" },
  lastYear: { on: "both", label: "去年同期", width: 8, kind: "number" },
} as const satisfies TableColumns;

/** What follows the months, which the screen draws as a course of its own. */
export const indicatorSentenceColumns = {
  sentence: { on: "both", label: "计分说明", screenLabel: "说明", width: 50, kind: "typed" },
} as const satisfies TableColumns;
