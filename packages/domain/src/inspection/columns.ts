import type { TableColumns } from "../table/columns.ts";

/** 检查安排; on the screen a unit is a heading above its places. */
export const planColumns = {
  ordinal: { on: "workbook", label: "序号", width: 6, kind: "number" },
  unit: { on: "workbook", label: "单位", width: 14, kind: "label" },
  place: { on: "both", label: "点位", screenLabel: "单位、点位", width: 22, kind: "label" },
  placeKind: { on: "workbook", label: "点位类别", width: 10, kind: "label" },
  origin: { on: "workbook", label: "产生方式", width: 10, kind: "label" },
  plannedOn: { on: "both", label: "计划日期", screenLabel: "日期", width: 12, kind: "date" },
  inspectorName: { on: "both", label: "检查人", width: 10, kind: "label" },
  state: { on: "both", label: "状态", width: 10, kind: "label" },
  visitedOn: { on: "workbook", label: "检查日期", width: 12, kind: "date" },
  cancelReason: { on: "workbook", label: "取消原因", width: 24, kind: "typed" },
  actions: { on: "screen", label: "办理" },
} as const satisfies TableColumns;
