import { refusalFor } from "./available.ts";
import type { AnyAction, EnteredQuestion } from "./define-action.ts";
import type { CycleRecord, FindingColumns, FindingFacts } from "./facts.ts";
import type { Refusal } from "./refusal.ts";
import { type RequestChanges, requestChanges, requestFacts } from "./requests.ts";
import type { FindingState } from "./state.ts";

/** Columns to write; the ones not named keep their value. */
export type FindingPatch = Partial<FindingColumns> & { state: FindingState };

/**
 * `cycle` is there when a finished cycle has to be kept before the finding starts another;
 * `requests` says which request the action leaves and which pending ones it settles.
 */
export type Decision =
  | { ok: true; patch: FindingPatch; requests: RequestChanges; cycle?: CycleRecord }
  | { ok: false; refusal: Refusal };

/**
 * The one place that says what an action does to a finding: who may, what must be brought, and what
 * happens to its columns. Pure; the caller loads in scope, has parsed the input by the action's schema,
 * and writes the patch `WHERE state = from AND version = …`.
 */
export function decideAction(action: AnyAction, question: EnteredQuestion<never>): Decision {
  const refusal = refusalFor(action, question) ?? incompleteness(action, question);
  if (refusal !== null) return { ok: false, refusal };
  const { finding, actor } = question;
  const patch: FindingPatch = {
    ...action.effect(question),
    ...requestFacts(action, actor.accountId),
    state: action.to === "same" ? finding.state : action.to,
  };
  const decision = { ok: true, patch, requests: requestChanges(action, finding) } as const;
  return action.keepsCycle ? { ...decision, cycle: cycleRecord(finding) } : decision;
}

/** Everything that is missing, in one sentence; else the first invalid value. */
function incompleteness(action: AnyAction, question: EnteredQuestion<never>): Refusal | null {
  const missing = action.missing?.(question) ?? [];
  const [first] = missing;
  if (first === undefined) return action.check?.(question) ?? null;
  return { ...first, message: `${missing.map(({ message }) => message).join("；")}。` };
}

/** Throws RangeError on a closed finding without its dates, which no action here produces. */
function cycleRecord(finding: FindingFacts): CycleRecord {
  const { cycle, issuedOn, originalDueOn, dueOn } = finding;
  const { closedOn, daysUsed, onTime, returnedCount } = finding;
  if (
    issuedOn === null ||
    originalDueOn === null ||
    dueOn === null ||
    closedOn === null ||
    onTime === null
  ) {
    throw new RangeError("closed finding lacks its frozen dates");
  }
  return { cycle, issuedOn, originalDueOn, dueOn, closedOn, daysUsed, onTime, returnedCount };
}
