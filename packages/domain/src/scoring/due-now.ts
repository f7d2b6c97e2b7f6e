import type { Day } from "../calendar/clock.ts";
import { formatMonthDay } from "../calendar/format-day.ts";
import { amountText, type Decimal, decimal } from "../decimal/decimal.ts";
import type { DecimalText } from "../decimal/decimal-text.ts";
import { monthEnd } from "../period/period.ts";
import type { Indicator } from "../scheme/indicator.ts";
import type { SchemeRules } from "../scheme/scheme.ts";
import type { ScoreDate, UnitFacts } from "./facts.ts";
import { dutyStates } from "./formulas/duty.ts";
import { levelPoints } from "./formulas/points.ts";
import { expectedBy } from "./formulas/progress.ts";
import { type Tally, tally } from "./formulas/tally.ts";
import { indicatorsFor } from "./unit-score.ts";

/** One thing to be done now (本月要做). */
export type Due = {
  code: string;
  name: string;
  /** How much is missing, in `unit`. */
  missing: DecimalText;
  unit: string;
  /** Until when: end of the running month, quarter or half, a duty's day, or the year's end. */
  by: Day;
  /** Behind already: expected by now and not there, or the day has passed. */
  late: boolean;
  sentence: string;
};

type Shortage = { missing: Decimal; by: Day; late: boolean; why: string };

const periodTexts = { month: "本月", quarter: "本季度", half: "本半年" } as const;

/** What the running sub-period still asks; null where it asks nothing more. */
function minimumShortage({ minimum, unit }: Indicator, { shares }: Tally): Shortage | null {
  const running = shares.find(({ over }) => !over);
  if (minimum === null || running === undefined) return null;
  const missing = decimal(minimum.amount).minus(running.amount);
  if (missing.lte(0)) return null;
  const runningPeriod = periodTexts[minimum.every];
  const why = `${runningPeriod}至少 ${minimum.amount} ${unit}，已有 ${amountText(running.amount)} ${unit}`;
  return { missing, by: running.period.to, late: false, why };
}

/** What pace asks by the end of the running month; in the last quarter, whatever the year still asks. */
function paceShortage(
  indicator: Indicator,
  total: Decimal,
  { year, asOf }: ScoreDate,
): Shortage | null {
  const month = Number(asOf.slice(5, 7));
  const end = monthEnd(year, month);
  const whole = indicator.formula.shape === "all_or_nothing" && month >= 10;
  const by = whole ? `${year}-12-31` : end;
  const now = expectedBy(indicator, year, asOf);
  const wanted = expectedBy(indicator, year, by);
  const missing = wanted.minus(total);
  if (missing.lte(0)) return null;
  const { unit } = indicator;
  const why = `按序时应达 ${amountText(wanted)} ${unit}，现有 ${amountText(total)} ${unit}`;
  return { missing, by, late: total.lt(now), why };
}

function dutiesDue(indicator: Indicator, facts: UnitFacts, scoreDate: ScoreDate): Shortage[] {
  const month = Number(scoreDate.asOf.slice(5, 7));
  const year = Number(scoreDate.asOf.slice(0, 4));
  const horizon = monthEnd(year, month);
  const late = indicator.formula.shape === "duty_items";
  return dutyStates(indicator, facts, scoreDate)
    .filter(
      ({ state, by }) =>
        (state === "not_due" && by <= horizon) ||
        state === "waiting" ||
        (state === "missing" && late),
    )
    .map(({ item, by, state }) => {
      const passed = state !== "not_due";
      const day = `${formatMonthDay(by)}${passed ? "已到期" : "前完成"}`;
      return { missing: decimal(1), by, late: passed, why: `${item.name}，${day}` };
    });
}

function shortages(indicator: Indicator, facts: UnitFacts, scoreDate: ScoreDate): Shortage[] {
  const { kind, source, formula, match, direction } = indicator;
  if (kind === "duty") return dutiesDue(indicator, facts, scoreDate);
  if (match === null || source === "figure" || direction === "down") return [];
  if (Number(scoreDate.asOf.slice(0, 4)) !== scoreDate.year) return [];
  if (formula.shape === "points") {
    const { total } = levelPoints(indicator, formula.table, formula, facts, scoreDate);
    return [paceShortage(indicator, total, scoreDate)].filter((lack) => lack !== null);
  }
  if (kind !== "count" && kind !== "tiered") return [];
  const value = tally(indicator, facts, scoreDate);
  if (typeof value === "string") return [];
  const isOngoing = formula.shape === "per_shortfall" && formula.of === "minimum";
  const pace = isOngoing ? null : paceShortage(indicator, value.total, scoreDate);
  const found = [pace, minimumShortage(indicator, value)].filter((lack) => lack !== null);
  // One sentence an indicator: the larger shortage, by the earlier day.
  const [first, second] = found.sort((a, b) => b.missing.cmp(a.missing));
  if (first === undefined) return [];
  const earlier = second !== undefined && second.by < first.by ? second.by : first.by;
  return [{ ...first, by: earlier, late: found.some(({ late }) => late) }];
}

const urgency = (a: Due, b: Due) =>
  Number(b.late) - Number(a.late) ||
  (a.by < b.by ? -1 : a.by > b.by ? 1 : 0) ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** What is behind pace or must be done in the running period, most urgent first. */
export function dueNow(rules: SchemeRules, facts: UnitFacts, scoreDate: ScoreDate): Due[] {
  return indicatorsFor(rules, facts.unitId)
    .flatMap((indicator) =>
      shortages(indicator, facts, scoreDate).map(({ missing, by, late, why }): Due => {
        const { code, name, kind } = indicator;
        const unit = kind === "duty" ? "项" : indicator.unit;
        const lack = amountText(missing);
        const sentence =
          kind === "duty"
            ? why
            : `${name}还差 ${lack} ${unit}，${formatMonthDay(by)}前完成（${why}）`;
        return { code, name, missing: lack, unit, by, late, sentence };
      }),
    )
    .sort(urgency);
}
