import type { WorkCalendar } from "../calendar/calendar.ts";
import { type Clock, clockAt, formatTime } from "../calendar/clock.ts";

/** Urgent notices are gathered for a minute before they are sent. */
const gatherMilliseconds = 60_000;

/** Whether the day's digests are due: a working day of the county, from its hour to midnight. */
export function digestDue(clock: Clock, digestAt: string, calendar: WorkCalendar): boolean {
  return calendar.isWorkday(clock.today) && formatTime(clock.now) >= digestAt;
}

/** An instant before which an urgent notice must lie for its minute to be over. */
export function gatherBefore(clock: Clock): string {
  return clockAt(Date.parse(clock.now) - gatherMilliseconds).now;
}
