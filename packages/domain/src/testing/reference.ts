import { addDays } from "../calendar.ts";
import type { Day } from "../clock.ts";
import type { FindingState, Severity } from "../finding.ts";
import type { FindingAction } from "../lifecycle/actions.ts";
import type { Actor, Role } from "../roles.ts";
import { holidays2026 } from "./holidays.ts";

/**
 * A second telling of DESIGN §4, written without the table, the guards and the calendar, so that a
 * walk can hold the two against each other: arrows as an adjacency list, days counted one by one,
 * the days used kept as the list of days burnt.
 */
const arrows: Record<FindingState, Partial<Record<FindingAction, [FindingState, Role[]]>>> = {
  draft: {
    issue: ["issued", ["office"]],
    withdraw: ["withdrawn", ["office"]],
    merge: ["merged", ["office"]],
  },
  issued: {
    acknowledge: ["rectifying", ["unit_clerk", "unit_lead"]],
    dispute: ["disputed", ["unit_lead"]],
    withdraw: ["withdrawn", ["office"]],
    merge: ["merged", ["office"]],
  },
  disputed: { uphold: ["withdrawn", ["office"]], dismiss: ["issued", ["office"]] },
  rectifying: {
    request_closure: ["closure_requested", ["unit_lead"]],
    ask_long_term: ["rectifying", ["unit_lead"]],
    make_long_term: ["long_term", ["leader"]],
  },
  long_term: { request_closure: ["closure_requested", ["unit_lead"]] },
  closure_requested: { take: ["verifying", ["inspector", "office"]] },
  verifying: {
    return: ["rectifying", ["inspector", "office"]],
    propose_closure: ["verifying", ["inspector", "office"]],
    close: ["closed", ["inspector", "office"]],
  },
  closed: {
    ask_reopen: ["closed", ["inspector", "office"]],
    reopen: ["rectifying", ["office"]],
  },
  withdrawn: {},
  merged: {},
};

const off = new Set<string>();
const extra = new Set<string>();
for (const row of holidays2026.days) (row.kind === "holiday" ? off : extra).add(row.day);

/** Whether the day is worked, asked of the weekday and the two lists. */
export function worked(day: Day): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return extra.has(day) || (!off.has(day) && weekday !== 0 && weekday !== 6);
}

function workedDays(after: Day, until: Day): Day[] {
  const list: Day[] = [];
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    if (worked(day)) list.push(day);
  }
  return list;
}

function later(day: Day, workdays: number): Day {
  let at = day;
  for (let left = workdays; left > 0; ) {
    at = addDays(at, 1);
    if (worked(at)) left -= 1;
  }
  return at;
}

function onOrAfter(day: Day): Day {
  return worked(day) ? day : later(day, 1);
}

/** What the reference remembers of a finding; `burnt` are the working days used in this round. */
export type Reference = {
  state: FindingState;
  severity: Severity;
  finder: string;
  unitId: string;
  round: number;
  begun: Day;
  given: Day;
  due: Day;
  since: Day | null;
  stopped: Day;
  burnt: Day[];
  late: boolean;
  returns: number;
  taker: string | null;
  asked: Partial<Record<FindingAction, string>>;
  closedOn: Day | null;
};

export function referenceDraft(severity: Severity, finder: string, unitId: string): Reference {
  const unset = "0000-00-00";
  return {
    ...{ state: "draft", severity, finder, unitId, round: 1, begun: unset, given: unset },
    ...{ due: unset, since: null, stopped: unset, burnt: [], late: false, returns: 0 },
    ...{ taker: null, asked: {}, closedOn: null },
  };
}

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
  const grave = ref.severity === "serious" || ref.severity === "major";
  const office = who.roles.includes("office");
  if (ref.state === "verifying" && !office && ref.taker !== me) return false;
  if (action === "dispute") return today <= later(ref.begun, 3);
  if (action === "uphold" || action === "dismiss") return me !== ref.finder;
  if (action === "propose_closure") return grave && ref.asked.propose_closure === undefined;
  if (action === "close" && grave) {
    return office && ref.asked.propose_closure !== undefined && ref.asked.propose_closure !== me;
  }
  if (action === "ask_long_term" || action === "ask_reopen") return ref.asked[action] === undefined;
  if (action === "make_long_term") return ref.asked.ask_long_term !== undefined;
  if (action === "reopen") return ref.asked.ask_reopen !== undefined && ref.asked.ask_reopen !== me;
  return true;
}

const quarterEnds = ["03-31", "06-30", "09-30", "12-31"];

/** The end of the quarter after the one `today` lies in. */
function nextQuarterEnd(today: Day): Day {
  const year = Number(today.slice(0, 4));
  const ends = [year, year + 1].flatMap((at) => quarterEnds.map((end) => `${at}-${end}`));
  const now = ends.findIndex((end) => today <= end);
  return onOrAfter(ends[now + 1] ?? "");
}

function stop(ref: Reference, today: Day): void {
  if (ref.since === null) return;
  ref.burnt = [...ref.burnt, ...workedDays(ref.since, today)];
  ref.late ||= today > ref.due;
  ref.since = null;
  ref.stopped = today;
}

function begin(ref: Reference, today: Day, due: Day): void {
  Object.assign(ref, { begun: today, given: due, due, since: today, burnt: [], late: false });
  Object.assign(ref, { returns: 0, taker: null, asked: {}, closedOn: null });
}

const terms: Record<Severity, (today: Day) => Day> = {
  ordinary: (today) => later(today, 15),
  serious: (today) => onOrAfter(addDays(today, 30)),
  major: (today) => later(today, 10),
  immediate: (today) => later(today, 3),
};

/** The reference after an allowed action, as a new value. */
export function referenceAfter(
  before: Reference,
  action: FindingAction,
  who: Actor,
  today: Day,
): Reference {
  const ref = { ...before, asked: { ...before.asked } };
  ref.state = arrows[before.state][action]?.[0] ?? before.state;
  if (action === "issue") begin(ref, today, terms[ref.severity](today));
  if (["dispute", "request_closure", "withdraw", "merge"].includes(action)) stop(ref, today);
  if (action === "request_closure") {
    ref.asked = {};
    ref.taker = null;
  }
  if (action === "dismiss") {
    ref.due = later(ref.due, workedDays(ref.stopped, today).length);
    ref.since = today;
  }
  if (action === "take") ref.taker = who.accountId;
  if (action === "return") {
    ref.due = later(today, Math.max(3, workedDays(ref.stopped, ref.due).length));
    ref.since = today;
    ref.returns += 1;
    ref.taker = null;
    ref.asked = {};
  }
  if (["propose_closure", "ask_long_term", "ask_reopen"].includes(action)) {
    ref.asked[action] = who.accountId;
  }
  if (action === "make_long_term") {
    ref.late ||= today > ref.due;
    ref.due = nextQuarterEnd(today);
    delete ref.asked.ask_long_term;
  }
  if (action === "close") ref.closedOn = today;
  if (action === "reopen") {
    const half = Math.ceil(workedDays(ref.begun, ref.given).length / 2);
    begin(ref, today, later(today, Math.max(3, half)));
    ref.round += 1;
  }
  return ref;
}
