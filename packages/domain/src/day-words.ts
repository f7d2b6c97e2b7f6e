import { type Day, dayOfInstant, timeWords } from "./clock.ts";

/** “11月5日”: where the year is plain from what stands around it. */
export function monthDayWords(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** “2026年11月5日”: on paper, and where years are compared. */
export function fullDayWords(day: Day): string {
  return `${Number(day.slice(0, 4))}年${monthDayWords(day)}`;
}

/** “11月25日”, with the year in front where it is not the year of `today`. */
export function dayWords(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? monthDayWords(day) : fullDayWords(day);
}

/** “11月5日 09:30” of an instant, in the county; the year as in `dayWords`. */
export function instantWords(instant: string, today: Day): string {
  return `${dayWords(dayOfInstant(instant), today)} ${timeWords(instant)}`;
}
