import Big from "big.js";
import type { Day } from "../../calendar/clock.ts";
import { type Decimal, decimal, maxDecimal, zero } from "../../decimal/decimal.ts";
import { type Frequency, monthEnd, type PeriodId, periodsOfYear } from "../../period/period.ts";
import type { Indicator } from "../../scheme/indicator.ts";
import type { ScoreDate } from "../facts.ts";

/** A part of the scheme's year. */
export type SubPeriod = { id: PeriodId; label: string; from: Day; to: Day };

const monthsIn = { month: 1, quarter: 3, half: 6, year: 12 } as const satisfies Record<
  Frequency,
  number
>;

function labelOf(every: Frequency, ordinal: number): string {
  if (every === "month") return `${ordinal}月`;
  if (every === "quarter") return `第${ordinal}季度`;
  return every === "year" ? "全年" : `${ordinal === 1 ? "上" : "下"}半年`;
}

const two = (value: number) => String(value).padStart(2, "0");

function made(year: number, every: Frequency): readonly SubPeriod[] {
  const length = monthsIn[every];
  return periodsOfYear(year, every).map((id, at) => ({
    id,
    label: labelOf(every, at + 1),
    from: `${year}-${two(at * length + 1)}-01`,
    to: monthEnd(year, (at + 1) * length),
  }));
}

const known = new Map<string, readonly SubPeriod[]>();

/** The periods of a frequency in a year, in order. Needed for each indicator, so each is made once. */
export function subPeriods(year: number, every: Frequency): readonly SubPeriod[] {
  const key = `${year} ${every}`;
  const found = known.get(key) ?? made(year, every);
  known.set(key, found);
  return found;
}

export const yearOver = ({ year, asOf }: ScoreDate): boolean => asOf >= `${year}-12-31`;

/** Months of the scheme's year whose last day has come, 0 to 12. */
export function monthsDone(year: number, asOf: Day): number {
  if (asOf < `${year}-01-31`) return 0;
  if (asOf >= `${year}-12-31`) return 12;
  const month = Number(asOf.slice(5, 7));
  return asOf >= monthEnd(year, month) ? month : month - 1;
}

/** The part of a year's target that is due after so many months; nothing of a whole is due in part. */
export function targetBy(target: Decimal, months: number): Decimal {
  return months >= 12 ? target : target.times(months).div(12).round(0, Big.roundDown);
}

/**
 * What an indicator should have attained by a day: the target's share of the months that are over, or
 * the minimums of the sub-periods that are over, whichever is more. A limit (direction down) is due whole.
 */
export function expectedBy(
  { target, minimum, direction }: Pick<Indicator, "target" | "minimum" | "direction">,
  year: number,
  day: Day,
): Decimal {
  if (direction === "down") return target === null ? zero : decimal(target);
  const share = target === null ? zero : targetBy(decimal(target), monthsDone(year, day));
  if (minimum === null) return share;
  const over = subPeriods(year, minimum.every).filter(({ to }) => to <= day).length;
  return maxDecimal(share, decimal(over * minimum.amount));
}
