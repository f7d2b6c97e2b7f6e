import { addDays, type Day } from "@xianlan/domain/calendar";
import type { FindingFilter } from "@xianlan/domain/finding";

const monthsShown = 12;

/** The twelve months up to the day's own, oldest first, as `YYYY-MM`. */
export function shownMonths(today: Day): string[] {
  return lastMonths(today, monthsShown);
}

function lastMonths(today: Day, n: number): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: n }, (_, index) => {
    const month = last - n + 1 + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

/**
 * The rows behind a month's two numbers. A reopened finding counts in the month of its reopening: its cycle began then, and a finding is one row.
 */
function monthFilters(month: string, within: FindingFilter) {
  const from = `${month}-01`;
  const [next] = lastMonths(addDays(from, 40), 1);
  const to = addDays(`${next}-01`, -1);
  return {
    openedFilter: { ...within, flag: "ever_issued", issuedFrom: from, issuedTo: to },
    closedFilter: { ...within, closedFrom: from, closedTo: to },
  } as const satisfies Record<string, FindingFilter>;
}

/** Findings a month, by `YYYY-MM`. */
export type Flow = { opened: ReadonlyMap<string, number>; closed: ReadonlyMap<string, number> };

/** Each month with its two numbers and the rows behind them. */
export function monthRows(months: readonly string[], flow: Flow, within: FindingFilter = {}) {
  return months.map((month) => ({
    month,
    opened: flow.opened.get(month) ?? 0,
    closed: flow.closed.get(month) ?? 0,
    ...monthFilters(month, within),
  }));
}
