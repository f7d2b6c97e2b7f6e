import type { Transaction } from "@xianlan/db";
import type { ActivityFilter } from "@xianlan/domain/activity";
import type { Day } from "@xianlan/domain/calendar";
import type { Indicator } from "@xianlan/domain/scheme";
import type { FilterIndicator } from "../../scopes/activities.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";

/** Indicators of the schemes in force for the years of some days; a year without one has none. */
export async function indicatorsOf(
  tx: Transaction,
  countyId: string,
  days: readonly Day[],
): Promise<(day: Day) => readonly Indicator[]> {
  const years = new Set(days.map((day) => Number(day.slice(0, 4))));
  const indicatorsByYear = new Map<number, readonly Indicator[]>();
  for (const year of years) {
    indicatorsByYear.set(year, (await schemeInForce(tx, countyId, year))?.rules.indicators ?? []);
  }
  return (day) => indicatorsByYear.get(Number(day.slice(0, 4))) ?? [];
}

/** The indicator a filter names, of the filter's year: that of its last day, else this year. */
export async function filterIndicator(
  tx: Transaction,
  countyId: string,
  { code, from, to }: Pick<ActivityFilter, "code" | "from" | "to">,
  today: Day,
): Promise<FilterIndicator | null> {
  if (code === undefined) return null;
  const day = to ?? from ?? today;
  const indicators = (await indicatorsOf(tx, countyId, [day]))(day);
  return { year: Number(day.slice(0, 4)), rule: indicators.find((one) => one.code === code) };
}
