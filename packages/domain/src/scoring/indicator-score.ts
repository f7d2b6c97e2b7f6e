import { formatMonthDay } from "../calendar/format-day.ts";
import {
  amountText,
  cents,
  clamp,
  type Decimal,
  decimal,
  maxDecimal,
  pointsText,
  sum,
  zero,
} from "../decimal/decimal.ts";
import type { Indicator } from "../scheme/indicator.ts";
import type { ScoreDate, UnitFacts } from "./facts.ts";
import { scoreBaseAndBonus } from "./formulas/base-bonus.ts";
import { scoreCount } from "./formulas/count.ts";
import { scoreDuty } from "./formulas/duty.ts";
import { scoreEvents } from "./formulas/events.ts";
import { notApplicable, type Outcome, startOf } from "./formulas/outcome.ts";
import { scorePoints } from "./formulas/points.ts";
import { scoreRate } from "./formulas/rate.ts";
import type { IndicatorScore } from "./score.ts";

/** Whether the value is a share of something rather than a count. */
const isShare = ({ kind }: Indicator) => kind === "rate" || kind === "sampled";

function outcomeOf(indicator: Indicator, facts: UnitFacts, scoreDate: ScoreDate): Outcome {
  const { formula, kind } = indicator;
  switch (formula.shape) {
    case "per_shortfall":
      return scoreCount(indicator, formula, facts, scoreDate);
    case "proportional":
    case "bands":
      return isShare(indicator)
        ? scoreRate(indicator, formula, facts, scoreDate)
        : scoreCount(indicator, formula, facts, scoreDate);
    case "all_or_nothing":
      if (kind === "duty") return scoreDuty(indicator, formula, facts, scoreDate);
      return isShare(indicator)
        ? scoreRate(indicator, formula, facts, scoreDate)
        : scoreCount(indicator, formula, facts, scoreDate);
    case "points":
      return scorePoints(indicator, formula, facts, scoreDate);
    case "base_and_bonus":
      return scoreBaseAndBonus(indicator, formula, facts, scoreDate);
    case "per_event":
      return scoreEvents(indicator, formula, facts, scoreDate);
    case "states":
      return scoreRate(indicator, formula, facts, scoreDate);
    case "duty_items":
      return scoreDuty(indicator, formula, facts, scoreDate);
    case "judged":
      return scoreJudged(indicator, facts, scoreDate);
  }
}

/** Least and most an indicator can add: its own floor and cap, otherwise 0 and the weight. */
export function boundsOf({ floor, cap, role, weight, formula }: Indicator): {
  floor: Decimal;
  cap: Decimal;
} {
  const taken = formula.shape === "per_event" ? formula.atMost : weight;
  const lowest = role === "deduction" ? zero.minus(taken) : zero;
  return {
    floor: floor === null ? lowest : decimal(floor),
    cap: cap === null ? (role === "deduction" ? zero : decimal(weight)) : decimal(cap),
  };
}

function maxOf({ role, weight, cap }: Indicator): Decimal {
  if (role === "deduction") return zero;
  return role === "bonus" && cap !== null ? maxDecimal(zero, decimal(cap)) : decimal(weight);
}

function closing({ role }: Indicator, { pace }: Outcome, score: string, max: string): string {
  if (pace === "not_applicable" || role === "deduction") return "";
  const waits = pace === "not_due" && role === "base";
  return `，${waits ? "暂计" : "得"} ${score} / ${max}`;
}

/**
 * Score of one indicator on a day. Total: any rule and any facts of their schemas have a score.
 * The score of a deduction is negative or 0, its max 0.
 */
export function scoreIndicator(
  indicator: Indicator,
  facts: UnitFacts,
  scoreDate: ScoreDate,
): IndicatorScore {
  const outcome = outcomeOf(indicator, facts, scoreDate);
  const { floor, cap } = boundsOf(indicator);
  const applies = outcome.pace !== "not_applicable";
  const score = applies ? cents(clamp(outcome.points, floor, cap)) : zero;
  const lost = maxDecimal(zero, startOf(indicator).minus(score));
  const [shown, max] = [pointsText(score), pointsText(maxOf(indicator))];
  const { code, name, category, kind, role, unit, target } = indicator;
  return {
    code,
    name,
    category,
    kind,
    role,
    unit,
    target,
    score: shown,
    max,
    attained: outcome.attained === null ? null : amountText(outcome.attained),
    expectedByNow: outcome.expected === null ? null : amountText(outcome.expected),
    pace: outcome.pace,
    sentence: `${outcome.explain(lost)}${closing(indicator, outcome, shown, max)}`,
    parts: outcome.parts,
  };
}

/** Points the office gave, added up; deductions take them off, whichever sign they were given. */
function scoreJudged(indicator: Indicator, facts: UnitFacts, scoreDate: ScoreDate): Outcome {
  const { code, name, role } = indicator;
  const given = facts.assessments
    .filter((one) => one.code === code && one.on <= scoreDate.asOf)
    .sort((a, b) => (a.on < b.on || (a.on === b.on && a.id < b.id) ? -1 : 1))
    .flatMap(({ id, on, reason, value }) => {
      if (value.kind !== "points") return [];
      const points = decimal(value.points);
      return [{ id, on, reason, points: role === "deduction" ? zero.minus(points.abs()) : points }];
    });
  if (given.length === 0) {
    if (role === "base") return notApplicable(indicator, "尚未评定");
    return {
      points: zero,
      attained: null,
      expected: null,
      pace: "not_due",
      parts: [],
      explain: () => `${name}：尚无${role === "bonus" ? "加分" : "扣分"}事项`,
    };
  }
  const total = sum(given.map(({ points }) => points));
  const loses = role === "deduction" ? total.lt(0) : role === "base" && total.lt(indicator.weight);
  return {
    points: total,
    attained: total,
    expected: null,
    pace: loses ? "missed" : role === "base" ? "attained" : "on_pace",
    explain: () => `${name}：评定 ${given.length} 次，合计 ${pointsText(total)} 分`,
    parts: given.map(({ id, on, reason, points }) => ({
      label: formatMonthDay(on),
      points: pointsText(points),
      amount: null,
      note: reason,
      records: [{ type: "assessment", id }],
    })),
  };
}
