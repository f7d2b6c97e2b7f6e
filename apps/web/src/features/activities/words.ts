import { clockAt, dayWords } from "@xianlan/domain";

/** “11月5日 09:30” of an instant, in the county's time. */
export function instantWords(instant: string, today: string): string {
  const at = Date.parse(instant);
  const time = new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${dayWords(clockAt(at).today, today)} ${time}`;
}

const weekdays = "日一二三四五六";

/** “周三” of a day. */
export function weekdayWord(day: string): string {
  return `周${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ""}`;
}

/** “B1 B2”: codes of indicators a record feeds. */
export function codesOf(feeds: readonly { code: string }[]): string {
  return feeds.map(({ code }) => code).join("、");
}
