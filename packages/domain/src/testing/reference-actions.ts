import type { Actor } from "../account/roles.ts";
import { addDays } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import type { FindingAction } from "../finding/lifecycle.ts";
import type { Severity } from "../finding/state.ts";
import { arrows, type Reference, referenceDraft, waiting } from "./reference.ts";
import { checkInAfter, later, nextQuarterEnd, onOrAfter, workedDays } from "./reference-days.ts";

/** What an action brings that the reference needs: the day granted, the measures planned. */
export type Brought = { until: Day; measures: readonly string[] };

type Action = (ref: Reference, how: { me: string; today: Day; brought: Brought }) => void;

function stop(ref: Reference, today: Day): void {
  if (ref.since === null) return;
  ref.usedDays = [...ref.usedDays, ...workedDays(ref.since, today)];
  ref.late ||= today > ref.due;
  ref.since = null;
  ref.stopped = today;
}

function begin(ref: Reference, today: Day, due: Day): void {
  Object.assign(ref, { begun: today, given: due, due, since: today, usedDays: [], late: false });
  Object.assign(ref, {
    returns: 0,
    verifier: null,
    firstSigner: null,
    extensions: 0,
    closedOn: null,
  });
}

const terms: Record<Severity, (today: Day) => Day> = {
  ordinary: (today) => later(today, 15),
  serious: (today) => onOrAfter(addDays(today, 30)),
  major: (today) => later(today, 10),
  immediate: (today) => later(today, 3),
};

const file =
  (what: string): Action =>
  (ref, { me }) => {
    ref.requests = [...ref.requests, { what, by: me, decision: null }];
  };

function decision(ref: Reference, what: string, text: string): void {
  const one = waiting(ref, what);
  ref.requests = ref.requests.map((request) =>
    request === one ? { ...request, decision: text } : request,
  );
}

const leave: Action = (ref, { today }) => {
  stop(ref, today);
  decision(ref, "veto", "lapsed");
};

const actions: Partial<Record<FindingAction, Action>> = {
  issue: (ref, { today }) => begin(ref, today, terms[ref.severity](today)),
  acknowledge: (ref, { brought }) => {
    ref.measures = brought.measures.map((id) => ({ id, done: false }));
  },
  dispute: (ref, how) => {
    stop(ref, how.today);
    file("dispute")(ref, how);
  },
  uphold: (ref, how) => {
    leave(ref, how);
    decision(ref, "dispute", "upheld");
  },
  dismiss: (ref, { today }) => {
    decision(ref, "dispute", "dismissed");
    ref.due = later(ref.due, workedDays(ref.stopped, today).length);
    ref.since = today;
  },
  withdraw: leave,
  merge: leave,
  request_closure: (ref, { today }) => {
    stop(ref, today);
    ref.verifier = null;
    ref.firstSigner = null;
    ref.measures = ref.measures.map(({ id }) => ({ id, done: true }));
    decision(ref, "extension", "lapsed");
    decision(ref, "long_term", "lapsed");
  },
  start_verification: (ref, { me }) => {
    ref.verifier = me;
  },
  return: (ref, { today }) => {
    ref.due = later(today, Math.max(3, workedDays(ref.stopped, ref.due).length));
    ref.since = today;
    ref.returns += 1;
    ref.verifier = null;
    ref.firstSigner = null;
  },
  propose_closure: (ref, { me }) => {
    ref.firstSigner = me;
  },
  close: (ref, { today }) => {
    ref.closedOn = today;
  },
  request_extension: file("extension"),
  grant_extension: (ref, { brought }) => {
    decision(ref, "extension", "granted");
    ref.extensions += 1;
    ref.due = brought.until;
  },
  refuse_extension: (ref) => decision(ref, "extension", "refused"),
  request_long_term: file("long_term"),
  make_long_term: (ref, { today }) => {
    decision(ref, "long_term", "granted");
    decision(ref, "extension", "lapsed");
    ref.late ||= today > ref.due;
    ref.due = nextQuarterEnd(today);
  },
  refuse_long_term: (ref) => decision(ref, "long_term", "refused"),
  check_in: (ref, { today }) => {
    ref.late ||= today > ref.due;
    ref.due = checkInAfter(ref.due, today);
  },
  request_reopen: file("reopening"),
  reopen: (ref, { today }) => {
    decision(ref, "reopening", "reopened");
    const half = Math.ceil(workedDays(ref.begun, ref.given).length / 2);
    begin(ref, today, later(today, Math.max(3, half)));
    ref.cycle += 1;
  },
  refuse_reopen: (ref) => decision(ref, "reopening", "refused"),
  propose_veto: file("veto"),
  confirm_veto: (ref) => decision(ref, "veto", "confirmed"),
  refuse_veto: (ref) => decision(ref, "veto", "refused"),
};

/** The reference after an allowed action, as a new value. */
export function referenceAfter(
  before: Reference,
  action: FindingAction,
  who: Actor,
  today: Day,
  brought: Brought = { until: addDays(today, 60), measures: [] },
): Reference {
  const ref = { ...before };
  ref.state = arrows[before.state][action]?.[0] ?? before.state;
  actions[action]?.(ref, { me: who.accountId, today, brought });
  return ref;
}

/** Splitting moves one measure: the finding without it, and the new finding with it alone. */
export function referenceSplit(
  parent: Reference,
  measure: string,
  who: Actor,
  today: Day,
  due: Day,
): { remainder: Reference; child: Reference } {
  const child = referenceDraft(parent.severity, who.accountId, parent.unitId);
  begin(child, today, due);
  return {
    remainder: { ...parent, measures: parent.measures.filter(({ id }) => id !== measure) },
    child: {
      ...child,
      state: "rectifying",
      late: parent.late || today > parent.due,
      measures: [{ id: measure, done: false }],
    },
  };
}
