import {
  averageDays,
  countFigureKeys,
  emptyCounts,
  type FindingCounts,
  type RateFigure,
  rateFigures,
  rateOf,
} from "@xianlan/domain/finding";
import type { UnitCounts } from "../findings/queries.ts";

/** The counts of all units together. */
export function totalOf(units: readonly Pick<UnitCounts, "counts">[]): FindingCounts {
  const sum = emptyCounts();
  for (const { counts } of units) {
    for (const key of countFigureKeys) sum[key] += counts[key];
  }
  return sum;
}

/** Counts with the rates and the average that follow from them. */
export function figuresOf(
  counts: FindingCounts,
  units: readonly Pick<UnitCounts, "daysUsedSum">[],
) {
  const rates = Object.fromEntries(
    Object.keys(rateFigures).map((rate) => [rate, rateOf(rate as RateFigure, counts)]),
  ) as Record<RateFigure, number | null>;
  const daysUsed = units.reduce((sum, row) => sum + row.daysUsedSum, 0);
  return { counts, rates, averageDays: averageDays(daysUsed, counts.closed) };
}
