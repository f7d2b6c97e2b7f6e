import type { Actor, Role } from "../account/roles.ts";
import type { Day } from "../calendar/clock.ts";
import type { FindingAction } from "../finding/lifecycle.ts";
import type { FindingState, Severity } from "../finding/state.ts";
import { later } from "./reference-days.ts";

/**
 * A second version of docs/lifecycle.md, written without the table, the guards and the calendar, so that a
 * walk can hold the two against each other: arrows as an adjacency list, days counted one by one,
 * the days used as a list, requests as a list.
 */
type Arrows = Partial<Record<FindingAction, [FindingState, Role[]]>>;

/** 一票否决 rests on a finding from its issue on, open or closed. */
const veto = (state: FindingState): Arrows => ({
  propose_veto: [state, ["office"]],
  confirm_veto: [state, ["leader"]],
  refuse_veto: [state, ["leader"]],
});

/** From a state, by an action: where it leads, and whose action it is. */
export const arrows: Record<FindingState, Arrows> = {
  draft: {
    issue: ["issued", ["office"]],
    withdraw: ["withdrawn", ["office"]],
    merge: ["merged", ["office"]],
  },
  issued: {
    ...veto("issued"),
    acknowledge: ["rectifying", ["unit_clerk", "unit_lead"]],
    dispute: ["disputed", ["unit_lead"]],
    withdraw: ["withdrawn", ["office"]],
    merge: ["merged", ["office"]],
  },
  disputed: {
    ...veto("disputed"),
    uphold: ["withdrawn", ["office"]],
    dismiss: ["issued", ["office"]],
  },
  rectifying: {
    ...veto("rectifying"),
    request_closure: ["closure_requested", ["unit_lead"]],
    request_extension: ["rectifying", ["unit_lead"]],
    grant_extension: ["rectifying", ["office", "leader"]],
    refuse_extension: ["rectifying", ["office", "leader"]],
    split: ["rectifying", ["office"]],
    request_long_term: ["rectifying", ["unit_lead"]],
    make_long_term: ["long_term", ["leader"]],
    refuse_long_term: ["rectifying", ["leader"]],
  },
  long_term: {
    ...veto("long_term"),
    request_closure: ["closure_requested", ["unit_lead"]],
    check_in: ["long_term", ["unit_clerk", "unit_lead"]],
  },
  closure_requested: {
    ...veto("closure_requested"),
    start_verification: ["verifying", ["inspector", "office"]],
  },
  verifying: {
    ...veto("verifying"),
    return: ["rectifying", ["inspector", "office"]],
    propose_closure: ["verifying", ["inspector", "office"]],
    close: ["closed", ["inspector", "office"]],
  },
  closed: {
    ...veto("closed"),
    request_reopen: ["closed", ["inspector", "office"]],
    reopen: ["rectifying", ["office"]],
    refuse_reopen: ["closed", ["office"]],
  },
  withdrawn: {},
  merged: {},
};

/** A request: what, by whom, and its outcome once there is one. */
export type Request = { what: string; by: string; decision: string | null };

/** What the reference remembers of a finding; `usedDays` are the working days used in this cycle. */
export type Reference = {
  state: FindingState;
  severity: Severity;
  finder: string;
  unitId: string;
  cycle: number;
  begun: Day;
  given: Day;
  due: Day;
  since: Day | null;
  stopped: Day;
  usedDays: Day[];
  late: boolean;
  returns: number;
  verifier: string | null;
  firstSigner: string | null;
  extensions: number;
  requests: Request[];
  closedOn: Day | null;
  /** Measures still the finding's own: done or not. */
  measures: { id: string; done: boolean }[];
};

const unset = "0000-00-00";

export function referenceDraft(severity: Severity, finder: string, unitId: string): Reference {
  return {
    state: "draft",
    severity,
    finder,
    unitId,
    cycle: 1,
    begun: unset,
    given: unset,
    due: unset,
    since: null,
    stopped: unset,
    usedDays: [],
    late: false,
    returns: 0,
    verifier: null,
    firstSigner: null,
    extensions: 0,
    requests: [],
    closedOn: null,
    measures: [],
  };
}

/** The pending request of this kind. */
export function waiting(ref: Reference, what: string): Request | undefined {
  return ref.requests.find((request) => request.what === what && request.decision === null);
}

const vetoStands = (ref: Reference) =>
  ref.requests.some((request) => request.what === "veto" && request.decision === "confirmed");

/** Whether the reference lets this person act; complete input is taken for granted. */
export function referenceAllows(
  ref: Reference,
  action: FindingAction,
  who: Actor,
  today: Day,
): boolean {
  const arrow = arrows[ref.state][action];
  if (arrow === undefined || !who.roles.some((role) => arrow[1].includes(role))) return false;
  const me = who.accountId;
  if (who.unitId !== null && who.unitId !== ref.unitId) return false;
  const isSevere = ref.severity === "serious" || ref.severity === "major";
  const hasRole = (role: Role) => who.roles.includes(role);
  const decidesAnother = (what: string) => ![undefined, me].includes(waiting(ref, what)?.by);
  switch (action) {
    case "dispute":
      return today <= later(ref.begun, 3);
    case "uphold":
    case "dismiss":
      return me !== ref.finder;
    case "return":
      return hasRole("office") || ref.verifier === me;
    case "propose_closure":
      return (hasRole("office") || ref.verifier === me) && isSevere && ref.firstSigner === null;
    case "close":
      if (isSevere) return hasRole("office") && ![null, me].includes(ref.firstSigner);
      return hasRole("office") || ref.verifier === me;
    case "request_extension":
      return waiting(ref, "extension") === undefined && ref.extensions < 2 && today <= ref.due;
    case "grant_extension":
    case "refuse_extension":
      return (
        waiting(ref, "extension") !== undefined &&
        hasRole(ref.extensions === 0 ? "office" : "leader")
      );
    case "split":
      return ref.measures.length > 1 && ref.measures.some((measure) => !measure.done);
    case "request_long_term":
      return waiting(ref, "long_term") === undefined;
    case "make_long_term":
    case "refuse_long_term":
      return waiting(ref, "long_term") !== undefined;
    case "request_reopen":
      return waiting(ref, "reopening") === undefined;
    case "reopen":
    case "refuse_reopen":
      return decidesAnother("reopening");
    case "propose_veto":
      return waiting(ref, "veto") === undefined && !vetoStands(ref);
    case "confirm_veto":
    case "refuse_veto":
      return decidesAnother("veto");
    case "withdraw":
    case "merge":
      return !vetoStands(ref);
    default:
      return true;
  }
}
