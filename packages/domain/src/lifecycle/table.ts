import type { FindingAction, Transition } from "./actions.ts";

/**
 * The whole life of a finding as data. The server applies it, the interface asks it which buttons
 * exist, a test walks every state × action × role. Source of the rules: DESIGN §4.
 */
export const lifecycle = [
  {
    action: "issue",
    from: ["draft"],
    to: "issued",
    permission: "finding.issue",
    guards: ["has_unit"],
    requires: ["duty", "fact", "place", "severity", "criteria", "due_date"],
    clock: "starts",
  },
  {
    action: "acknowledge",
    from: ["issued"],
    to: "rectifying",
    permission: "finding.acknowledge",
    guards: ["own_unit"],
    requires: ["responsible", "measures"],
    clock: "runs",
  },
  {
    action: "dispute",
    from: ["issued"],
    to: "disputed",
    permission: "finding.dispute",
    guards: ["own_unit", "within_dispute_days"],
    requires: ["ground", "proof"],
    clock: "pauses",
  },
  {
    action: "uphold",
    from: ["disputed"],
    to: "withdrawn",
    permission: "finding.decide_dispute",
    guards: ["not_the_finder"],
    requires: ["reason"],
    clock: "ends",
  },
  {
    action: "dismiss",
    from: ["disputed"],
    to: "issued",
    permission: "finding.decide_dispute",
    guards: ["not_the_finder"],
    requires: ["reason"],
    clock: "resumes",
  },
  {
    action: "request_closure",
    from: ["rectifying", "long_term"],
    to: "closure_requested",
    permission: "finding.request_closure",
    guards: ["own_unit"],
    requires: ["results", "evidence"],
    clock: "stops",
  },
  {
    action: "take",
    from: ["closure_requested"],
    to: "verifying",
    permission: "finding.verify",
    guards: [],
    requires: ["method"],
    clock: "reviewer",
  },
  {
    action: "return",
    from: ["verifying"],
    to: "rectifying",
    permission: "finding.verify",
    guards: ["assigned"],
    requires: ["unmet_reasons"],
    clock: "remaining",
  },
  {
    action: "propose_closure",
    from: ["verifying"],
    to: "verifying",
    permission: "finding.verify",
    guards: ["assigned", "needs_second_signer", "not_asked_yet"],
    requires: ["verdicts"],
    clock: "reviewer",
  },
  {
    action: "close",
    from: ["verifying"],
    to: "closed",
    permission: "finding.verify",
    guards: ["assigned", "signed_by_two"],
    requires: ["verdicts"],
    clock: "frozen",
  },
  {
    action: "ask_long_term",
    from: ["rectifying"],
    to: "rectifying",
    permission: "finding.ask_long_term",
    guards: ["own_unit", "not_asked_yet"],
    requires: ["reason", "milestones"],
    clock: "runs",
  },
  {
    action: "make_long_term",
    from: ["rectifying"],
    to: "long_term",
    permission: "finding.make_long_term",
    guards: ["was_asked"],
    requires: ["reason"],
    clock: "quarterly",
  },
  {
    action: "ask_reopen",
    from: ["closed"],
    to: "closed",
    permission: "finding.ask_reopen",
    guards: ["not_asked_yet"],
    requires: ["new_fact"],
    clock: "frozen",
  },
  {
    action: "reopen",
    from: ["closed"],
    to: "rectifying",
    permission: "finding.reopen",
    guards: ["was_asked"],
    requires: ["new_fact"],
    clock: "halved",
  },
  {
    action: "withdraw",
    from: ["draft", "issued"],
    to: "withdrawn",
    permission: "finding.withdraw",
    guards: [],
    requires: ["reason"],
    clock: "ends",
  },
  {
    action: "merge",
    from: ["draft", "issued"],
    to: "merged",
    permission: "finding.merge",
    guards: [],
    requires: ["target"],
    clock: "ends",
  },
] as const satisfies readonly Transition[];

/** The row of an action. Every action has exactly one (tested). */
export function transitionOf(action: FindingAction): Transition {
  const row = lifecycle.find((transition) => transition.action === action);
  if (row === undefined) throw new RangeError(`no transition for ${action}`);
  return row;
}
