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
  "take",
  "return",
  "propose_closure",
  "close",
  "ask_long_term",
  "make_long_term",
  "ask_reopen",
  "reopen",
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
  take: "受理核查",
  return: "退回",
  propose_closure: "提请销号",
  close: "销号",
  ask_long_term: "申请转长期坚持",
  make_long_term: "转长期坚持",
  ask_reopen: "提请重新挂账",
  reopen: "重新挂账",
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
  | "assigned"
  | "needs_second_signer"
  | "signed_by_two"
  | "was_asked"
  | "not_asked_yet";

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
  | "target";

export type Transition = {
  action: FindingAction;
  from: readonly FindingState[];
  to: FindingState;
  permission: Permission;
  guards: readonly GuardName[];
  requires: readonly Requirement[];
  clock: ClockRule;
};
