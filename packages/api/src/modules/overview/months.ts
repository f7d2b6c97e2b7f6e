import { addDays } from "@xianlan/domain/calendar";
import type { FindingFilter } from "@xianlan/domain/finding";
import type { MonthCounts } from "../findings/queries.ts";

/**
 * The rows behind a month's two numbers. A reopened finding counts in the month of its reopening: its cycle began then, and a finding is one row.
 */
function monthFilters(month: string, within: FindingFilter) {
  const from = `${month}-01`;
  const next = addDays(from, 40).slice(0, 7);
  const to = addDays(`${next}-01`, -1);
  return {
    openedFilter: { ...within, flag: "ever_issued", issuedFrom: from, issuedTo: to },
    closedFilter: { ...within, closedFrom: from, closedTo: to },
  } as const satisfies Record<string, FindingFilter>;
}

/** A unit's findings by month. */
type Flow = { opened: MonthCounts; closed: MonthCounts };

/** Each month with its two numbers, over all the units, and the rows behind them. */
export function monthRows(
  months: readonly string[],
  units: readonly Flow[],
  within: FindingFilter = {},
) {
  const sum = (way: keyof Flow, month: string) =>
    units.reduce((total, unit) => total + (unit[way][month] ?? 0), 0);
  return months.map((month) => ({
    month,
    opened: sum("opened", month),
    closed: sum("closed", month),
    ...monthFilters(month, within),
  }));
}
