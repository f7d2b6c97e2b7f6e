import { createLoader, parseAsInteger } from "nuqs/server";

/** Which year of the calendar is open. */
export const loadCalendarParams = createLoader({ year: parseAsInteger });

/** The year asked for, else the current one. */
export function shownYear(year: number | null, today: string): number {
  return year !== null && year >= 2015 && year <= 2090 ? year : Number(today.slice(0, 4));
}
