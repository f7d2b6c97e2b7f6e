import { addDays, type WorkCalendar } from "../calendar/calendar.ts";
import type { Clock, Day } from "../calendar/clock.ts";
import type { FindingColumns, FindingFacts } from "./facts.ts";
import type { Severity } from "./state.ts";

/** A verification is due this many working days after the closure request. */
export const verificationWorkdays = 5;
/** A returned or reopened finding always gets at least this many working days. */
const minWorkdays = 3;

/** The day, and the calendar by which working days are counted. */
type Today = { clock: Clock; calendar: WorkCalendar };

/** The time each severity gives from the issue (docs/lifecycle.md): working days, or plain days (自然日). */
export const severityTerms = {
  ordinary: { count: 15, workdays: true },
  serious: { count: 30, workdays: false },
  major: { count: 10, workdays: true },
  immediate: { count: 3, workdays: true },
} as const satisfies Record<Severity, { count: number; workdays: boolean }>;

/** The due date a severity takes by itself when issued on `today`; always a working day. */
export function defaultDueOn(severity: Severity, today: Day, calendar: WorkCalendar): Day {
  const { count, workdays } = severityTerms[severity];
  return workdays
    ? calendar.addWorkdays(today, count)
    : calendar.nextWorkday(addDays(today, count));
}

/** The columns of a cycle that begins. */
export const startedColumns = [
  "issuedOn",
  "dueOn",
  "originalDueOn",
  "clockStartedOn",
  "clockStoppedOn",
  "daysUsed",
  "late",
  "returnedCount",
] as const satisfies (keyof FindingFacts)[];

/** A cycle begins: at issue, or again at reopening. */
export function startClock(
  dueOn: Day,
  today: Day,
): Pick<FindingFacts, (typeof startedColumns)[number]> {
  return {
    issuedOn: today,
    dueOn,
    originalDueOn: dueOn,
    clockStartedOn: today,
    clockStoppedOn: null,
    daysUsed: 0,
    late: false,
    returnedCount: 0,
  };
}

/** Whether the cycle is late if its clock stops, or its due date is replaced, today. */
export function lateBy({ late, dueOn }: FindingFacts, today: Day): boolean {
  return late || (dueOn !== null && today > dueOn);
}

/** The columns of a clock that stops. */
export const stoppedColumns = [
  "clockStoppedOn",
  "daysUsed",
  "late",
] as const satisfies (keyof FindingFacts)[];

/** Ends the running segment and adds its working days; a clock that does not run stays as it is. */
export function stopClock(
  finding: FindingFacts,
  { clock, calendar }: Today,
): Pick<FindingFacts, (typeof stoppedColumns)[number]> {
  const { clockStoppedOn, daysUsed, late } = finding;
  if (finding.clockStartedOn === null || clockStoppedOn !== null) {
    return { clockStoppedOn, daysUsed, late };
  }
  return {
    clockStoppedOn: clock.today,
    daysUsed: finding.daysUsed + calendar.workdaysBetween(finding.clockStartedOn, clock.today),
    late: lateBy(finding, clock.today),
  };
}

/** The columns of a clock that runs again. */
export const resumedColumns = [
  "clockStartedOn",
  "clockStoppedOn",
  "dueOn",
] as const satisfies (keyof FindingFacts)[];
type ResumedClock = Pick<FindingFacts, (typeof resumedColumns)[number]>;

/** After a dismissed dispute: the due date moves by the working days the clock stood still. */
export function resumeClock(finding: FindingFacts, { clock, calendar }: Today): ResumedClock {
  const paused = calendar.workdaysBetween(finding.clockStoppedOn ?? clock.today, clock.today);
  return {
    clockStartedOn: clock.today,
    clockStoppedOn: null,
    dueOn: finding.dueOn === null ? null : calendar.addWorkdays(finding.dueOn, Math.max(0, paused)),
  };
}

/** After a return: what was left when the closure was asked for, at least three working days. */
export function remainingClock(finding: FindingFacts, { clock, calendar }: Today): ResumedClock {
  const left =
    finding.dueOn === null
      ? 0
      : calendar.workdaysBetween(finding.clockStoppedOn ?? clock.today, finding.dueOn);
  return {
    clockStartedOn: clock.today,
    clockStoppedOn: null,
    dueOn: calendar.addWorkdays(clock.today, Math.max(minWorkdays, left)),
  };
}

/** The last day of the quarter that `day` lies in. */
function quarterEnd(day: Day): Day {
  const year = Number(day.slice(0, 4));
  const month = Math.ceil(Number(day.slice(5, 7)) / 3) * 3 + 1;
  const next = month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, "0")}-01`;
  return addDays(next, -1);
}

/** First check-in of a long-term finding: the end of the next quarter, on a working day. */
export function firstCheckIn(today: Day, calendar: WorkCalendar): Day {
  return calendar.nextWorkday(quarterEnd(addDays(quarterEnd(today), 1)));
}

/** Most days a holiday at a quarter's end can move the due date of its check-in. */
const extraDays = 15;

/**
 * The check-in owed after one given today: the end of the quarter after the one that was owed, or,
 * where more than one was missed, of the quarter running now, so that a late check-in never skips the
 * running quarter. A check-in given before the owed quarter has begun leaves the due date as it is.
 */
export function nextCheckIn(dueOn: Day, today: Day, calendar: WorkCalendar): Day {
  const owed = quarterEnd(addDays(dueOn, -extraDays));
  if (quarterEnd(today) < owed) return dueOn;
  let next = owed;
  do next = quarterEnd(addDays(next, 1));
  while (calendar.nextWorkday(next) < today);
  return calendar.nextWorkday(next);
}

/** Half the working days the closed cycle was given at its start, rounded up, at least three. */
export function halvedDueOn(
  finding: Pick<FindingFacts, "issuedOn" | "originalDueOn">,
  { clock, calendar }: Today,
): Day {
  const given =
    finding.issuedOn === null || finding.originalDueOn === null
      ? 0
      : calendar.workdaysBetween(finding.issuedOn, finding.originalDueOn);
  return calendar.addWorkdays(clock.today, Math.max(minWorkdays, Math.ceil(given / 2)));
}

/** The columns of a verification that is over, or not begun. */
export const verificationColumns = [
  "verificationStartedBy",
  "verificationStartedByName",
  "closureProposedBy",
  "verificationDueOn",
] as const satisfies (keyof FindingColumns)[];

/** Nobody verifies: before the closure request, after a return, at reopening. */
export const noVerification: Pick<FindingColumns, (typeof verificationColumns)[number]> = {
  verificationStartedBy: null,
  verificationStartedByName: "",
  closureProposedBy: null,
  verificationDueOn: null,
};
