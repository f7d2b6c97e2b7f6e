import { addDays } from "../calendar.ts";
import type { Day } from "../clock.ts";
import type { FindingAction } from "../finding/lifecycle.ts";
import type { Severity } from "../finding/state.ts";
import type { Actor } from "../roles.ts";
import { arrows, type Reference, referenceDraft, waiting } from "./reference.ts";
import { checkInAfter, later, nextQuarterEnd, onOrAfter, workedDays } from "./reference-days.ts";

/** What a deed brings that the reference needs: the day granted, the measures planned. */
export type Brought = { until: Day; measures: readonly string[] };

type Deed = (ref: Reference, how: { me: string; today: Day; brought: Brought }) => void;

function stop(ref: Reference, today: Day): void {
  if (ref.since === null) return;
  ref.burnt = [...ref.burnt, ...workedDays(ref.since, today)];
  ref.late ||= today > ref.due;
  ref.since = null;
  ref.stopped = today;
}

function begin(ref: Reference, today: Day, due: Day): void {
  Object.assign(ref, { begun: today, given: due, due, since: today, burnt: [], late: false });
  Object.assign(ref, { returns: 0, taker: null, firstSigner: null, extensions: 0, closedOn: null });
}

const terms: Record<Severity, (today: Day) => Day> = {
  ordinary: (today) => later(today, 15),
  serious: (today) => onOrAfter(addDays(today, 30)),
  major: (today) => later(today, 10),
  immediate: (today) => later(today, 3),
};

const file =
  (what: string): Deed =>
  (ref, { me }) => {
    ref.slips = [...ref.slips, { what, by: me, answer: null }];
  };

function answer(ref: Reference, what: string, words: string): void {
  const one = waiting(ref, what);
  ref.slips = ref.slips.map((slip) => (slip === one ? { ...slip, answer: words } : slip));
}

const leave: Deed = (ref, { today }) => {
  stop(ref, today);
  answer(ref, "veto", "lapsed");
};

const deeds: Partial<Record<FindingAction, Deed>> = {
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
    answer(ref, "dispute", "upheld");
  },
  dismiss: (ref, { today }) => {
    answer(ref, "dispute", "dismissed");
    ref.due = later(ref.due, workedDays(ref.stopped, today).length);
    ref.since = today;
  },
  withdraw: leave,
  merge: leave,
  request_closure: (ref, { today }) => {
    stop(ref, today);
    ref.taker = null;
    ref.firstSigner = null;
    ref.measures = ref.measures.map(({ id }) => ({ id, done: true }));
    answer(ref, "extension", "lapsed");
    answer(ref, "long_term", "lapsed");
  },
  start_verification: (ref, { me }) => {
    ref.taker = me;
  },
  return: (ref, { today }) => {
    ref.due = later(today, Math.max(3, workedDays(ref.stopped, ref.due).length));
    ref.since = today;
    ref.returns += 1;
    ref.taker = null;
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
    answer(ref, "extension", "granted");
    ref.extensions += 1;
    ref.due = brought.until;
  },
  refuse_extension: (ref) => answer(ref, "extension", "refused"),
  request_long_term: file("long_term"),
  make_long_term: (ref, { today }) => {
    answer(ref, "long_term", "granted");
    answer(ref, "extension", "lapsed");
    ref.late ||= today > ref.due;
    ref.due = nextQuarterEnd(today);
  },
  refuse_long_term: (ref) => answer(ref, "long_term", "refused"),
  check_in: (ref, { today }) => {
    ref.late ||= today > ref.due;
    ref.due = checkInAfter(ref.due, today);
  },
  request_reopen: file("reopening"),
  reopen: (ref, { today }) => {
    answer(ref, "reopening", "reopened");
    const half = Math.ceil(workedDays(ref.begun, ref.given).length / 2);
    begin(ref, today, later(today, Math.max(3, half)));
    ref.cycle += 1;
  },
  refuse_reopen: (ref) => answer(ref, "reopening", "refused"),
  propose_veto: file("veto"),
  confirm_veto: (ref) => answer(ref, "veto", "confirmed"),
  refuse_veto: (ref) => answer(ref, "veto", "refused"),
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
  deeds[action]?.(ref, { me: who.accountId, today, brought });
  return ref;
}

/** Splitting tears one measure off: what remains, and the new finding with that measure alone. */
export function referenceSplit(
  parent: Reference,
  measure: string,
  who: Actor,
  today: Day,
  due: Day,
): { rest: Reference; child: Reference } {
  const child = referenceDraft(parent.severity, who.accountId, parent.unitId);
  begin(child, today, due);
  return {
    rest: { ...parent, measures: parent.measures.filter(({ id }) => id !== measure) },
    child: {
      ...child,
      state: "rectifying",
      late: parent.late || today > parent.due,
      measures: [{ id: measure, done: false }],
    },
  };
}
