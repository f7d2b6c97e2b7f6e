import type { Transaction } from "@xianlan/db";
import type { PeriodId } from "@xianlan/domain/period";
import type { Indicator } from "@xianlan/domain/scheme";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";

/** Finds the indicator a code meant in a period: the year of the period decides the scheme. */
export type RuleOf = (periodId: PeriodId, code: string) => Indicator | undefined;

const yearOf = (periodId: PeriodId) => Number(periodId.slice(0, 4));

/** Loads the schemes of some periods once. */
export async function rulesOf(
  tx: Transaction,
  countyId: string,
  periodIds: readonly PeriodId[],
): Promise<RuleOf> {
  const byYear = new Map<number, readonly Indicator[]>();
  for (const year of new Set(periodIds.map(yearOf))) {
    const scheme = await schemeInForce(tx, countyId, year);
    byYear.set(year, scheme?.rules.indicators ?? []);
  }
  return (periodId, code) => byYear.get(yearOf(periodId))?.find((rule) => rule.code === code);
}
