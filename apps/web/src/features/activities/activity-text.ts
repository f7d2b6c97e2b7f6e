const weekdays = "日一二三四五六";

/** “周三” of a day. */
export function weekdayLabel(day: string): string {
  return `周${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ""}`;
}

/** “B1 B2”: codes of indicators a record feeds. */
export function codesOf(feeds: readonly { code: string }[]): string {
  return feeds.map(({ code }) => code).join("、");
}
