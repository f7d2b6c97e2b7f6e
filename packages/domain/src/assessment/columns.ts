import type { TableColumns } from "../table/columns.ts";

/** 评定登记; the screen puts code and name together, and files and who recorded under the reason. */
export const assessmentColumns = {
  unit: { on: "both", label: "单位", width: 14, kind: "label" },
  code: { on: "workbook", label: "代码", width: 7, kind: "label" },
  indicator: { on: "both", label: "指标", width: 22, kind: "label" },
  happenedOn: { on: "both", label: "日期", width: 12, kind: "date" },
  value: { on: "both", label: "登记内容", screenLabel: "登记", width: 24, kind: "label" },
  reason: { on: "both", label: "理由", screenLabel: "理由和佐证", width: 44, kind: "typed" },
  files: { on: "workbook", label: "佐证材料", width: 8, kind: "number" },
  createdByName: { on: "workbook", label: "登记人", width: 10, kind: "label" },
  removedReason: { on: "workbook", label: "撤销理由", width: 24, kind: "typed" },
  actions: { on: "screen", label: "办理" },
} as const satisfies TableColumns;
