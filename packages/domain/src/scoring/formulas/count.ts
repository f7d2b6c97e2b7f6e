import {
  amountText,
  clamp,
  type Decimal,
  decimal,
  hundred,
  maxDecimal,
  sum,
  zero,
} from "../../decimal/decimal.ts";
import type { Formula } from "../../scheme/formula.ts";
import type { Indicator } from "../../scheme/indicator.ts";
import type { ScoreDate, UnitFacts } from "../facts.ts";
import type { Pace, ScorePart } from "../score.ts";
import {
  joinClauses,
  listed,
  lostText,
  notApplicable,
  notDue,
  type Outcome,
  startOf,
  unreported,
} from "./outcome.ts";
import { monthsDone, targetBy } from "./progress.ts";
import { type Tally, tally } from "./tally.ts";

type Shape<Name extends Formula["shape"]> = Extract<Formula, { shape: Name }>;
export type CountFormula = Shape<"proportional" | "per_shortfall" | "all_or_nothing" | "bands">;
type Counted = { indicator: Indicator; value: Tally; scoreDate: ScoreDate };

const frequencyTexts = { month: "每月", quarter: "每季度", half: "每半年" } as const;
const everyMeasure = { month: "个月", quarter: "个季度", half: "个半年" } as const;

/** How many fall short in the sub-periods that are over, and which. */
function gapsOf({ minimum }: Indicator, { shares }: Tally) {
  const wanted = decimal(minimum?.amount ?? 0);
  const short = shares.filter(({ over, amount }) => over && amount.lt(wanted));
  return {
    labels: short.map(({ period }) => period.label),
    missing: sum(short.map(({ amount }) => wanted.minus(amount))),
  };
}

/** “集中学习 9 次 / 全年 12 次，按序时应达 11 次”. */
function countHead(indicator: Indicator, { total, expected }: Tally): string {
  const { name, unit, target, direction } = indicator;
  const amount = `${name} ${amountText(total)} ${unit}`;
  if (target === null) return amount;
  if (direction === "down") return `${amount} / 不超过 ${target} ${unit}`;
  const pace =
    expected.gt(0) && expected.lt(target) ? `，按序时应达 ${amountText(expected)} ${unit}` : "";
  return `${amount} / 全年 ${target} ${unit}${pace}`;
}

function partsOf({ indicator, value }: Counted): ScorePart[] {
  const wanted = decimal(indicator.minimum?.amount ?? 0);
  return value.shares
    .filter(({ amount, over }) => amount.gt(0) || (over && wanted.gt(0)))
    .map(({ period, over, amount, records }) => ({
      label: period.label,
      points: null,
      amount: amountText(amount),
      records,
      note:
        over && amount.lt(wanted) ? `少 ${amountText(wanted.minus(amount))} ${indicator.unit}` : "",
    }));
}

/** How many are missing against pace, or too many against a limit. */
function shortOf({ indicator, value }: Counted): Decimal {
  const gap = value.expected.minus(value.total);
  return maxDecimal(zero, indicator.direction === "down" ? zero.minus(gap) : gap);
}

/** `isLost`: points were lost that nothing done later brings back. */
function paceOf(counted: Counted, points: Decimal, isLost: boolean): Pace {
  const { indicator, value } = counted;
  const { target } = indicator;
  const lost = points.lt(startOf(indicator));
  if (isLost) return "missed";
  if (!value.final && shortOf(counted).gt(0)) return "behind";
  if (lost) return "missed";
  if (indicator.direction === "down") return value.final ? "attained" : "on_pace";
  if (target !== null ? value.total.gte(target) : value.final) return "attained";
  return value.expected.gt(0) || value.total.gt(0) ? "on_pace" : "not_due";
}

function outcome(
  counted: Counted,
  points: Decimal,
  explainLoss: Outcome["explain"],
  isLost = false,
): Outcome {
  const { indicator, value } = counted;
  const head = joinClauses(
    countHead(indicator, value),
    value.missing.length === 0 ? "" : `${listed(value.missing, "期")}未报送`,
  );
  const pace = paceOf(counted, points, isLost);
  return {
    points,
    attained: value.total,
    expected: value.expected,
    pace,
    explain: (lost) =>
      joinClauses(head, pace === "not_due" ? "尚未到期，暂不扣分" : explainLoss(lost)),
    parts: partsOf(counted),
  };
}

function perShortfall(counted: Counted, { points, of }: Shape<"per_shortfall">): Outcome {
  const { indicator, value } = counted;
  const gaps = gapsOf(indicator, value);
  const short = of === "minimum" ? zero : shortOf(counted);
  const missing = of === "target" ? zero : gaps.missing;
  const cost = maxDecimal(short, missing).times(points);
  const { unit, minimum } = indicator;
  const explainLoss = (lost: Decimal) => {
    if (lost.eq(0)) return "";
    if (short.gte(missing)) {
      const comparison = indicator.direction === "down" ? "超" : "少";
      return `${comparison} ${amountText(short)} ${unit}${lostText(lost)}`;
    }
    const every = minimum?.every ?? "month";
    const rule = `${frequencyTexts[every]}至少 ${minimum?.amount ?? 1} ${unit}`;
    return `${rule}，${listed(gaps.labels, everyMeasure[every])}少 ${amountText(missing)} ${unit}${lostText(lost)}`;
  };
  return outcome(counted, startOf(indicator).minus(cost), explainLoss, missing.gt(short));
}

/** Attained of expected, or allowed of attained: 0 to 1. */
function shareOf({ indicator, value: { total, expected } }: Counted): Decimal {
  const [part, whole] = indicator.direction === "up" ? [total, expected] : [expected, total];
  return whole.gt(0) ? clamp(part.div(whole), zero, decimal(1)) : decimal(1);
}

function proportional(counted: Counted): Outcome {
  const share = shareOf(counted);
  const by = share.lt(1) ? `按 ${amountText(share.times(hundred))}% 计分` : "";
  const explainLoss = (lost: Decimal) => (lost.gt(0) ? joinClauses(by, lostText(lost)) : "");
  return outcome(counted, startOf(counted.indicator).times(share), explainLoss);
}

function allOrNothing(counted: Counted): Outcome {
  const { indicator, value } = counted;
  const over = indicator.direction === "down" && shortOf(counted).gt(0);
  const short = indicator.direction === "up" && value.final && value.total.lt(value.expected);
  const failed = over || short || gapsOf(indicator, value).missing.gt(0);
  const done = indicator.direction === "up" && value.total.gte(indicator.target ?? "0");
  const explainLoss = () => (failed ? "未达到要求，不得分" : done ? "" : "尚未到期，暂不扣分");
  return outcome(counted, failed ? zero : startOf(indicator), explainLoss, failed);
}

function banded(counted: Counted, { bands }: Shape<"bands">): Outcome {
  const { indicator, value, scoreDate } = counted;
  const gauge = indicator.figure !== null && indicator.figure.combine !== "pooled";
  const months = gauge ? 12 : monthsDone(scoreDate.year, scoreDate.asOf);
  const up = indicator.direction === "up";
  const band = bands.find(({ from }) =>
    up ? value.total.gte(targetBy(decimal(from), months)) : value.total.lte(from),
  );
  const points = decimal(band?.points ?? "0");
  const explainLoss = (lost: Decimal) =>
    joinClauses(
      band === undefined
        ? "未达最低一档"
        : `${up ? "达到" : "不超过"} ${band.from} ${indicator.unit}一档`,
      lostText(lost),
    );
  return outcome(counted, points, explainLoss);
}

/** A counted value by a formula for counts. */
export function scoreCount(
  indicator: Indicator,
  formula: CountFormula,
  facts: UnitFacts,
  scoreDate: ScoreDate,
): Outcome {
  const value = tally(indicator, facts, scoreDate);
  if (value === "excused") return notApplicable(indicator, "各期均填报不适用");
  if (value === "not_due") return notDue(indicator);
  if (value === "unreported") return unreported(indicator);
  const counted = { indicator, value, scoreDate };
  const result = byShape(counted, formula);
  const { missing, reported } = value;
  if (indicator.direction === "up" || missing.length === 0) return result;
  // A count that must stay low is not proven low by a missing report: a period not reported earns nothing.
  const share = decimal(reported).div(reported + missing.length);
  return { ...result, points: result.points.times(share), pace: "missed" };
}

function byShape(counted: Counted, formula: CountFormula): Outcome {
  switch (formula.shape) {
    case "per_shortfall":
      return perShortfall(counted, formula);
    case "proportional":
      return proportional(counted);
    case "all_or_nothing":
      return allOrNothing(counted);
    case "bands":
      return banded(counted, formula);
  }
}
