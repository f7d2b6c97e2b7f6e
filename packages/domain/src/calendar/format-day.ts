import { type Day, dayOfInstant, formatTime } from "./clock.ts";

/** “11月5日”: where the context makes the year clear. */
export function formatMonthDay(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** “2026年11月5日”: in printed documents, and where years are compared. */
export function formatFullDay(day: Day): string {
  return `${Number(day.slice(0, 4))}年${formatMonthDay(day)}`;
}

/** “11月25日”, with the year in front where it is not the year of `today`. */
export function formatDay(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? formatMonthDay(day) : formatFullDay(day);
}

/** “11月5日 09:30” of an instant, in the county; the year as in `formatDay`. */
export function formatInstant(instant: string, today: Day): string {
  return `${formatDay(dayOfInstant(instant), today)} ${formatTime(instant)}`;
}
