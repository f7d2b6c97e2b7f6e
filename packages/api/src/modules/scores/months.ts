import type { Day } from "@xianlan/domain/calendar";
import { monthEnd } from "@xianlan/domain/period";

/** The last day of each month of a year up to a day; the running month ends with the day itself. */
export function monthEnds(year: number, today: Day): Day[] {
  return Array.from({ length: 12 }, (_, at) => monthEnd(year, at + 1))
    .filter((end) => `${end.slice(0, 7)}-01` <= today)
    .map((end) => (end < today ? end : today));
}
