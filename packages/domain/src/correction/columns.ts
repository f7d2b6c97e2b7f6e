import type { TableColumns } from "../table/columns.ts";

/** 更正登记表; the screen shows cards. */
export const correctionColumns = {
  ordinal: { on: "workbook", label: "序号", width: 6, kind: "number" },
  unit: { on: "workbook", label: "单位", width: 14, kind: "label" },
  period: { on: "workbook", label: "报告期", width: 13, kind: "label" },
  subject: { on: "workbook", label: "事项", width: 14, kind: "label" },
  title: { on: "workbook", label: "内容", width: 28, kind: "typed" },
  before: { on: "workbook", label: "原值", width: 28, kind: "typed" },
  after: { on: "workbook", label: "更正为", width: 28, kind: "typed" },
  reason: { on: "workbook", label: "更正理由", width: 36, kind: "typed" },
  requestedByName: { on: "workbook", label: "申请人", width: 10, kind: "label" },
  requestedOn: { on: "workbook", label: "申请日期", width: 12, kind: "date" },
  state: { on: "workbook", label: "状态", width: 10, kind: "label" },
  decidedByName: { on: "workbook", label: "审批人", width: 10, kind: "label" },
  decidedOn: { on: "workbook", label: "审批日期", width: 12, kind: "date" },
  decisionReason: { on: "workbook", label: "审批意见", width: 24, kind: "typed" },
} as const satisfies TableColumns;

/** 异议登记表; the screen shows cards. */
export const objectionColumns = {
  ordinal: { on: "workbook", label: "序号", width: 6, kind: "number" },
  unit: { on: "workbook", label: "单位", width: 14, kind: "label" },
  subject: { on: "workbook", label: "对什么", width: 14, kind: "label" },
  title: { on: "workbook", label: "内容", width: 30, kind: "typed" },
  department: { on: "workbook", label: "名单部门", width: 14, kind: "label" },
  reason: { on: "workbook", label: "异议理由", width: 40, kind: "typed" },
  requestedByName: { on: "workbook", label: "提出人", width: 10, kind: "label" },
  requestedOn: { on: "workbook", label: "提出日期", width: 12, kind: "date" },
  outcome: { on: "workbook", label: "结果", width: 10, kind: "label" },
  decidedByName: { on: "workbook", label: "复核人", width: 10, kind: "label" },
  decidedOn: { on: "workbook", label: "复核日期", width: 12, kind: "date" },
  decisionReason: { on: "workbook", label: "复核意见", width: 36, kind: "typed" },
} as const satisfies TableColumns;

/** Rows of a county department's list; the screen puts a change under the row's text. */
export const countyListColumns = {
  ordinal: { on: "workbook", label: "序号", width: 6, kind: "number" },
  unit: { on: "both", label: "单位", width: 14, kind: "label" },
  text: { on: "both", label: "内容", width: 60, kind: "typed" },
  changed: { on: "workbook", label: "改动说明", width: 36, kind: "typed" },
  objection: { on: "both", label: "异议", width: 12, kind: "label" },
} as const satisfies TableColumns;
