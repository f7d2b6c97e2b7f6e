import { formatMonthDay } from "../calendar/format-day.ts";
import {
  cents,
  type Decimal,
  decimal,
  hundred,
  maxDecimal,
  minDecimal,
  pointsText,
  sum,
  zero,
} from "../decimal/decimal.ts";
import type { Indicator } from "../scheme/indicator.ts";
import type { SchemeRules } from "../scheme/scheme.ts";
import type { ScoreDate, UnitFacts } from "./facts.ts";
import { scoreIndicator } from "./indicator-score.ts";
import type { IndicatorScore, UnitScore } from "./score.ts";

/** Indicators that apply to a unit, in the scheme's order. */
export function indicatorsFor(rules: SchemeRules, unitId: string): Indicator[] {
  return rules.indicators.filter(
    ({ appliesTo }) => appliesTo === null || appliesTo.includes(unitId),
  );
}

const counts = ({ pace }: IndicatorScore) => pace !== "not_applicable";
const lost = ({ pace }: IndicatorScore) => pace === "behind" || pace === "missed";
const scores = (rows: readonly IndicatorScore[]) => sum(rows.map(({ score }) => decimal(score)));
const maxima = (rows: readonly IndicatorScore[]) => sum(rows.map(({ max }) => decimal(max)));

function tierOf(rules: SchemeRules, total: Decimal, vetoed: boolean): number {
  const last = rules.tiers.length - 1;
  const at = rules.tiers.findIndex(({ from }) => total.gte(from));
  return vetoed || at === -1 ? last : at;
}

/** Adds indicators up: base of the applicable ones out of 100, bonus, deductions, veto, tier. */
function totals(
  rules: SchemeRules,
  facts: UnitFacts,
  scoreDate: ScoreDate,
  indicators: IndicatorScore[],
): UnitScore {
  const applicable = indicators.filter(counts);
  const ofRole = (role: IndicatorScore["role"]) => applicable.filter((one) => one.role === role);
  const full = maxima(ofRole("base"));
  const reached = scores(ofRole("base"));
  const base = full.gt(0) ? cents(reached.times(hundred).div(full)) : zero;
  const bonus = scores(ofRole("bonus"));
  const deductions = zero.minus(scores(ofRole("deduction")));
  const sumTotal = maxDecimal(zero, base.plus(bonus).minus(deductions));
  const vetoed = facts.veto !== null;
  const total = vetoed ? minDecimal(sumTotal, decimal(rules.vetoCap)) : sumTotal;
  const tier = tierOf(rules, total, vetoed);
  const tierName = rules.tiers[tier]?.name ?? "";
  const behind = indicators.filter(lost).length;
  const clauses = [
    `截至${formatMonthDay(scoreDate.asOf)}，得 ${pointsText(total)} 分，${tierName}`,
    `基础分 ${pointsText(base)}，加分 ${pointsText(bonus)}，扣分 ${pointsText(deductions)}`,
    behind === 0 ? "没有落后序时的指标" : `${behind} 项指标落后序时或已失分`,
    ...(facts.veto === null
      ? []
      : [`一票否决（${facts.veto.clause}），总分不超过 ${pointsText(decimal(rules.vetoCap))} 分`]),
  ];
  return {
    unitId: facts.unitId,
    total: pointsText(total),
    base: pointsText(base),
    bonus: pointsText(bonus),
    deductions: pointsText(deductions),
    applicable: pointsText(full),
    vetoed,
    tier,
    tierName,
    sentence: clauses.join("；"),
    categories: rules.categories.map(({ code, name }) => {
      const own = indicators.filter(({ category }) => category === code);
      const all = own.filter(counts);
      // A deduction stands beside its category's points: taken off them, the share would mean nothing.
      const undeducted = all.filter(({ role }) => role !== "deduction");
      const scored = undeducted.length > 0 ? undeducted : all;
      return {
        code,
        name,
        score: pointsText(scores(scored)),
        max: pointsText(maxima(scored)),
        behind: own.filter(lost).length,
      };
    }),
    indicators,
  };
}

/**
 * A unit's score of the year by a date (docs/scoring.md). Only indicators that apply to the unit are scored; whether
 * the scheme is for the unit at all is for the caller to decide. The order of the facts makes no difference.
 */
export function scoreUnit(rules: SchemeRules, facts: UnitFacts, scoreDate: ScoreDate): UnitScore {
  const indicators = indicatorsFor(rules, facts.unitId).map((one) =>
    scoreIndicator(one, facts, scoreDate),
  );
  return totals(rules, facts, scoreDate, indicators);
}

/**
 * The score after facts of some indicators changed: only `codes` are scored again. Equals `scoreUnit`
 * when rules and score date are those of `previous` and nothing else changed.
 */
export function rescore(
  rules: SchemeRules,
  previous: UnitScore,
  facts: UnitFacts,
  scoreDate: ScoreDate,
  codes: readonly string[],
): UnitScore {
  const changed = new Set(codes);
  const indicators = indicatorsFor(rules, facts.unitId).map((one, at) => {
    const before = previous.indicators[at];
    const isUnchanged = before?.code === one.code && !changed.has(one.code);
    return isUnchanged ? before : scoreIndicator(one, facts, scoreDate);
  });
  return totals(rules, facts, scoreDate, indicators);
}
