/** What may be done to a selection. */
export type BulkAction = "issue" | "assign" | "set_due" | "remind";

export const bulkLabels = {
  issue: "批量交办",
  set_due: "定整改时限",
  assign: "指定核查人",
  remind: "发提醒",
} as const satisfies Record<BulkAction, string>;

export const bulkPurposes = {
  issue: "交办后责任单位即可看到，整改时限从今天起算：草稿写了时限的按草稿，没写的按问题等级。",
  set_due: "给草拟问题定整改时限，交办时按此执行；已交办的问题改时限须走延期。",
  assign: "核查人在待办中看到这些问题，申请销号后由其受理核查。",
  remind: "每件问题各发一份提醒，内容按模板写明问题编号、责任要求、整改时限和逾期情况。",
} as const satisfies Record<BulkAction, string>;

/** “已交办12件”. */
export const bulkDone = {
  issue: "已交办",
  set_due: "已定时限",
  assign: "已指定核查人",
  remind: "已提醒",
} as const satisfies Record<BulkAction, string>;
