import { addDays, type Day, type WorkCalendar } from "@xianlan/domain/calendar";
import { defaultDueOn, type Severity } from "@xianlan/domain/finding";

/** The n-th working day before a day; n = 0 gives the last working day up to it. */
export function workdaysBefore(day: Day, n: number, calendar: WorkCalendar): Day {
  let at = day;
  while (!calendar.isWorkday(at)) at = addDays(at, -1);
  for (let left = n; left > 0; left -= 1) {
    at = addDays(at, -1);
    while (!calendar.isWorkday(at)) at = addDays(at, -1);
  }
  return at;
}

/** A working day of issue whose default due date is the wanted day, or the last one before it. */
export function issueDayFor(severity: Severity, dueOn: Day, calendar: WorkCalendar): Day {
  let at = workdaysBefore(addDays(dueOn, -1), 0, calendar);
  while (defaultDueOn(severity, at, calendar) > dueOn) at = workdaysBefore(at, 1, calendar);
  return at;
}

/** An instant of a county day: minutes after midnight in Shanghai. */
export function instantAt(day: Day, minutes: number): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000).toISOString();
}
