import type { FindingState } from "../finding.ts";
import type { Permission } from "../permissions.ts";

/** Actions of DESIGN §4, with the two halves of the deeds that one side asks for and another confirms. */
export const findingActions = [
  "issue",
  "acknowledge",
  "dispute",
  "uphold",
  "dismiss",
  "request_closure",
  "start_verification",
  "return",
  "propose_closure",
  "close",
  "request_extension",
  "grant_extension",
  "refuse_extension",
  "split",
  "request_long_term",
  "make_long_term",
  "refuse_long_term",
  "check_in",
  "request_reopen",
  "reopen",
  "refuse_reopen",
  "propose_veto",
  "confirm_veto",
  "refuse_veto",
  "withdraw",
  "merge",
] as const;
export type FindingAction = (typeof findingActions)[number];

export const findingActionLabels = {
  issue: "交办",
  acknowledge: "签收",
  dispute: "提出异议",
  uphold: "异议成立",
  dismiss: "异议不成立",
  request_closure: "申请销号",
  start_verification: "受理核查",
  return: "退回",
  propose_closure: "提请销号",
  close: "销号",
  request_extension: "申请延期",
  grant_extension: "同意延期",
  refuse_extension: "不同意延期",
  split: "拆分",
  request_long_term: "申请转长期坚持",
  make_long_term: "转长期坚持",
  refuse_long_term: "不同意转长期坚持",
  check_in: "季度查看",
  request_reopen: "提请重新挂账",
  reopen: "重新挂账",
  refuse_reopen: "不予重新挂账",
  propose_veto: "提请一票否决",
  confirm_veto: "确认一票否决",
  refuse_veto: "不予一票否决",
  withdraw: "撤销",
  merge: "并案",
} as const satisfies Record<FindingAction, string>;

/** What happens to the township's clock. */
export type ClockRule =
  | "starts"
  | "runs"
  | "pauses"
  | "resumes"
  | "stops"
  | "reviewer"
  | "remaining"
  | "extended"
  | "frozen"
  | "quarterly"
  | "halved"
  | "ends";

/** Conditions beyond state and permission; each has one function in `guards.ts`. */
export type GuardName =
  | "own_unit"
  | "has_unit"
  | "within_dispute_days"
  | "not_the_finder"
  | "named_verifier"
  | "assigned"
  | "needs_second_signer"
  | "signed_by_two"
  | "was_asked"
  | "not_asked_yet"
  | "before_due"
  | "extensions_left"
  | "decides_extension"
  | "measures_left"
  | "not_recurring"
  | "no_veto";

/** Input an action must bring; the input schemas are in `inputs.ts`. */
export type Requirement =
  | "duty"
  | "fact"
  | "place"
  | "severity"
  | "criteria"
  | "due_date"
  | "responsible"
  | "measures"
  | "ground"
  | "proof"
  | "reason"
  | "results"
  | "evidence"
  | "method"
  | "unmet_reasons"
  | "verdicts"
  | "milestones"
  | "new_fact"
  | "target"
  | "progress"
  | "wished_date"
  | "granted_date"
  | "measure"
  | "clause";

export type Transition = {
  action: FindingAction;
  from: readonly FindingState[];
  /** `same`: the deed leaves the state as it is. */
  to: FindingState | "same";
  permission: Permission;
  guards: readonly GuardName[];
  requires: readonly Requirement[];
  clock: ClockRule;
};
