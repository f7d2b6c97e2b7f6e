import { addDays } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import { holidays2026 } from "./holidays.ts";

// Working days computed a second time: every day is looked at, none is computed.

const off = new Set<string>();
const extra = new Set<string>();
for (const row of holidays2026.days) (row.kind === "holiday" ? off : extra).add(row.day);

/** Whether the day is worked, asked of the weekday and the two lists. */
export function isWorkday(day: Day): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return extra.has(day) || (!off.has(day) && weekday !== 0 && weekday !== 6);
}

/** The working days after one day up to another. */
export function workedDays(after: Day, until: Day): Day[] {
  const list: Day[] = [];
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    if (isWorkday(day)) list.push(day);
  }
  return list;
}

/** So many working days on. */
export function later(day: Day, workdays: number): Day {
  let at = day;
  for (let left = workdays; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkday(at)) left -= 1;
  }
  return at;
}

/** The day itself, or the first working day after it. */
export function onOrAfter(day: Day): Day {
  return isWorkday(day) ? day : later(day, 1);
}

const quarterEnds = ["03-31", "06-30", "09-30", "12-31"];
const allEnds = [2025, 2026, 2027, 2028, 2029, 2030, 2031].flatMap((year) =>
  quarterEnds.map((end) => `${year}-${end}`),
);

/** The end of the quarter after the one `today` lies in. */
export function nextQuarterEnd(today: Day): Day {
  const [, next = ""] = allEnds.filter((end) => today <= end);
  return onOrAfter(next);
}

/** Walks the quarters from the one that was owed until one has not passed. */
export function checkInAfter(owedOn: Day, today: Day): Day {
  const at = allEnds.findIndex((end) => onOrAfter(end) === owedOn);
  const before = allEnds[at - 1] ?? "";
  if (at < 0) throw new Error(`no quarter is owed on ${owedOn}`);
  if (today <= before) return owedOn;
  const next = allEnds.slice(at + 1).find((end) => onOrAfter(end) >= today) ?? "";
  return onOrAfter(next);
}
