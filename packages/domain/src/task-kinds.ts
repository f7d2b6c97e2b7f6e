/** What somebody owes on a finding. */
export const taskKinds = [
  "issue",
  "acknowledge",
  "rectify",
  "request_closure",
  "check_in",
  "start_verification",
  "verify",
  "countersign",
  "decide_dispute",
  "decide_extension",
  "approve_long_term",
  "confirm_reopen",
  "confirm_veto",
  "watch",
] as const;
export type TaskKind = (typeof taskKinds)[number];
export const taskKindLabels = {
  issue: "待交办",
  acknowledge: "待签收",
  rectify: "整改推进",
  request_closure: "申请销号",
  check_in: "季度查看",
  start_verification: "受理核查",
  verify: "核查",
  countersign: "第二签字",
  decide_dispute: "异议复核",
  decide_extension: "审批延期",
  approve_long_term: "批准长期坚持",
  confirm_reopen: "确认重新挂账",
  confirm_veto: "确认一票否决",
  watch: "重大逾期",
} as const satisfies Record<TaskKind, string>;
