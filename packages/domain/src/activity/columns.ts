import type { TableColumns } from "../table/columns.ts";

/** 工作记录. */
export const activityColumns = {
  ordinal: { on: "workbook", label: "序号", width: 6, kind: "number" },
  unit: { on: "both", label: "单位", width: 14, kind: "label" },
  happenedOn: {
    on: "both",
    label: "日期",
    screenLabel: "发生日期",
    width: 12,
    kind: "date",
  },
  kind: { on: "both", label: "类别", width: 13, kind: "label" },
  title: { on: "both", label: "标题", width: 40, kind: "typed" },
  attributes: { on: "workbook", label: "属性", width: 26, kind: "typed" },
  place: { on: "both", label: "地点", width: 18, kind: "typed" },
  attendance: { on: "both", label: "参加人数", screenLabel: "人数", width: 9, kind: "number" },
  link: { on: "workbook", label: "网址", width: 30, kind: "label" },
  feeds: { on: "both", label: "计入指标", width: 24, kind: "label" },
  remarks: { on: "workbook", label: "备注", width: 22, kind: "typed" },
  files: { on: "workbook", label: "附件", width: 7, kind: "number" },
  createdByName: { on: "workbook", label: "登记人", width: 10, kind: "label" },
  createdOn: { on: "both", label: "登记日期", screenLabel: "登记", width: 12, kind: "date" },
} as const satisfies TableColumns;
