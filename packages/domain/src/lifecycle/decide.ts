import type { WorkCalendar } from "../calendar.ts";
import type { Clock } from "../clock.ts";
import type { FindingState } from "../finding.ts";
import type { Actor } from "../roles.ts";
import { refusalOf } from "./available.ts";
import {
  firstCheckIn,
  halvedDueOn,
  lateBy,
  nextCheckIn,
  remainingClock,
  resumeClock,
  reviewWorkdays,
  startClock,
  stopClock,
} from "./clocks.ts";
import type { CycleRecord, FindingContent, FindingFacts } from "./facts.ts";
import { type CheckedInput, checkInput } from "./input-rules.ts";
import type { ActionInput } from "./inputs.ts";
import { type PetitionDeeds, petitionDeeds } from "./petitions.ts";
import type { Refusal } from "./refusal.ts";
import { missingRequirements } from "./requirements.ts";
import { transitionOf } from "./table.ts";

/** Everything a decision depends on. `input` is already parsed by the action's schema. */
export type DecisionQuestion = ActionInput & {
  finding: FindingFacts;
  content: FindingContent;
  actor: Actor;
  clock: Clock;
  calendar: WorkCalendar;
};

/** Columns to write; the ones not named keep their value. */
export type FindingPatch = Partial<FindingFacts> & { state: FindingState };

/**
 * `cycle` is there when a finished cycle has to be kept before the finding starts another;
 * `petitions` says which request the deed leaves and which pending ones it answers.
 */
export type Decision =
  | { ok: true; patch: FindingPatch; petitions: PetitionDeeds; cycle?: CycleRecord }
  | { ok: false; refusal: Refusal };

/**
 * The one place that says what an action does to a finding (DESIGN §4): who may, what must be
 * brought, and what happens to the clocks. Pure; the caller loads in scope and writes the patch
 * `WHERE state = from AND version = …`.
 */
export function decide(question: DecisionQuestion): Decision {
  const separateReason = question.action === "issue" ? question.input.separateReason : "";
  const refusal = refusalOf({ ...question, separateReason });
  if (refusal !== null) return { ok: false, refusal };
  const [first, ...others] = missingRequirements(question, question.content);
  if (first !== undefined) {
    const message = [first, ...others].map((gap) => gap.message).join("；");
    return { ok: false, refusal: { ...first, message: `${message}。` } };
  }
  const checked = checkInput(question);
  if (!checked.ok) return checked;

  const { action, finding } = question;
  const { to } = transitionOf(action);
  const state = to === "same" ? finding.state : to;
  const patch: FindingPatch = { ...effect(question, checked), state };
  const decision = { ok: true, patch, petitions: petitionDeeds(action, finding) } as const;
  return action === "reopen" ? { ...decision, cycle: cycleRecord(finding) } : decision;
}

const noReview = { verificationStartedBy: null, closureProposedBy: null, reviewDueOn: null };

function effect(question: DecisionQuestion, checked: CheckedInput): Partial<FindingFacts> {
  const { action, finding, actor, clock, calendar } = question;
  switch (action) {
    case "issue":
      return startClock(checked.dueOn, clock.today);
    case "acknowledge":
      return { acknowledgedOn: clock.today };
    case "dispute":
      return stopClock(finding, question);
    case "uphold":
    case "withdraw":
    case "merge":
      // An undecided veto has nothing left to rest on.
      return { ...stopClock(finding, question), vetoRequestedBy: null };
    case "dismiss":
      return resumeClock(finding, question);
    case "request_closure":
      return {
        ...stopClock(finding, question),
        ...noReview,
        reviewDueOn: calendar.addWorkdays(clock.today, reviewWorkdays),
        // Asking for closure takes back an undecided wish for more time.
        longTermRequestedBy: null,
        extensionRequestedBy: null,
      };
    case "start_verification":
      return { verificationStartedBy: actor.accountId };
    case "return":
      return {
        ...remainingClock(finding, question),
        ...noReview,
        returnedCount: finding.returnedCount + 1,
      };
    case "propose_closure":
      return { closureProposedBy: actor.accountId };
    case "close":
      return { closedOn: clock.today, onTime: !finding.late, reviewDueOn: null };
    case "request_long_term":
      return { longTermRequestedBy: actor.accountId };
    case "make_long_term":
      return {
        dueOn: firstCheckIn(clock.today, calendar),
        // The due date is about to be replaced; having passed it must not be forgotten.
        late: lateBy(finding, clock.today),
        longTermRequestedBy: null,
        extensionRequestedBy: null,
      };
    case "refuse_long_term":
      return { longTermRequestedBy: null };
    case "request_extension":
      return { extensionRequestedBy: actor.accountId };
    case "grant_extension":
      return {
        dueOn: question.input.grantedDueOn,
        extensionsGranted: finding.extensionsGranted + 1,
        extensionRequestedBy: null,
      };
    case "refuse_extension":
      return { extensionRequestedBy: null };
    case "split":
      return {};
    case "check_in":
      return {
        dueOn: nextCheckIn(finding.dueOn ?? clock.today, clock.today, calendar),
        // A missed check-in is red until it is given, and stays late.
        late: lateBy(finding, clock.today),
      };
    case "propose_veto":
      return { vetoRequestedBy: actor.accountId };
    case "confirm_veto":
      return { vetoRequestedBy: null, vetoed: true };
    case "refuse_veto":
      return { vetoRequestedBy: null };
    case "refuse_reopen":
      return { reopenRequestedBy: null };
    case "request_reopen":
      return { reopenRequestedBy: actor.accountId };
    case "reopen":
      return {
        ...startClock(halvedDueOn(finding, question), clock.today),
        ...noReview,
        cycle: finding.cycle + 1,
        extensionsGranted: 0,
        closedOn: null,
        onTime: null,
        reopenRequestedBy: null,
      };
  }
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
