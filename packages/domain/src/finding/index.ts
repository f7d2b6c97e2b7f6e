export { missingForIssue } from "./actions/drafting/issue.ts";
export { mergeRefusal } from "./actions/drafting/merge.ts";
export { leftToOthers } from "./available.ts";
export * from "./buttons.ts";
export {
  defaultDueOn,
  firstCheckIn,
  halvedDueOn,
  nextCheckIn,
  severityTerms,
} from "./clock-rules.ts";
export { decideAction } from "./decide.ts";
export type {
  ActionNotification,
  ActionOutcome,
  AnyAction,
  FindingAudience,
  ReasonTexts,
} from "./define-action.ts";
export * from "./draft-input.ts";
export * from "./facts.ts";
export {
  type MeasureInput,
  measureInput,
  reasonInput,
  type VerdictInput,
  verdictsInput,
} from "./fields.ts";
export * from "./figures/figures.ts";
export * from "./figures/sentences.ts";
export * from "./filter.ts";
export * from "./former-codes.ts";
export { needsTwoSigners } from "./guards.ts";
export * from "./lifecycle.ts";
export { movedDueOn } from "./moved-due-dates.ts";
export * from "./recurrence.ts";
export type { Refusal } from "./refusal.ts";
export {
  type RequestKind,
  requestKinds,
  type Settlement,
} from "./requests.ts";
export { childFacts } from "./split.ts";
export * from "./state.ts";
export * from "./status/attention.ts";
export * from "./status/board.ts";
export * from "./status/columns.ts";
export * from "./status/flags.ts";
export * from "./status/status-light.ts";
export * from "./status/watch.ts";
export * from "./tasks.ts";
export * from "./timeline-text.ts";
export * from "./unit-actions.ts";
