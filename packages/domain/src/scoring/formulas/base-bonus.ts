import {
  amountText,
  type Decimal,
  decimal,
  minDecimal,
  pointsText,
  sum,
  zero,
} from "../../decimal/decimal.ts";
import type { Formula } from "../../scheme/formula.ts";
import type { Indicator } from "../../scheme/indicator.ts";
import type { ScoreDate, UnitFacts } from "../facts.ts";
import { joinClauses, notApplicable, notDue, type Outcome, unreported } from "./outcome.ts";
import { levelPoints } from "./points.ts";
import { yearOver } from "./progress.ts";
import { type Share, tally } from "./tally.ts";

type Shape = Extract<Formula, { shape: "base_and_bonus" }>;
const perYear = { month: 12, quarter: 4, half: 2 } as const;

/** What a sub-period asks: the indicator's own minimum, or the year's target in equal shares. */
function requiredPerPeriod({ minimum, target }: Indicator, every: Shape["every"]): Decimal {
  if (minimum !== null && minimum.every === every) return decimal(minimum.amount);
  const share = target === null ? decimal(1) : decimal(target).div(perYear[every]);
  return share.gt(0) ? share : decimal(1);
}

/**
 * A base for each sub-period in proportion to what it asks, capped there; sub-periods not over yet
 * stand at their full base. Level points come on top; the indicator's cap bounds the year.
 */
export function scoreBaseAndBonus(
  indicator: Indicator,
  formula: Shape,
  facts: UnitFacts,
  scoreDate: ScoreDate,
): Outcome {
  const { every, base, bonus } = formula;
  const wanted = requiredPerPeriod(indicator, every);
  const shared = { ...indicator, minimum: { every, amount: 1 } };
  const value = tally(shared, facts, scoreDate);
  if (value === "excused") return notApplicable(indicator, "各期均填报不适用");
  if (value === "not_due") return notDue(indicator);
  if (value === "unreported") return unreported(indicator);
  const earned = ({ amount }: Share) =>
    decimal(base).times(minDecimal(decimal(1), amount.div(wanted)));
  const over = value.shares.filter((share) => share.over);
  const ahead = decimal(perYear[every] - over.length).times(base);
  const bases = sum(over.map(earned));
  const extra = levelPoints(indicator, bonus, { frontPage: "1", joint: "1" }, facts, scoreDate);
  const short = over.filter(({ amount }) => amount.lt(wanted));
  const { name, unit } = indicator;
  return {
    points: bases.plus(ahead).plus(extra.total),
    attained: value.total,
    expected: wanted.times(over.length),
    pace:
      short.length > 0
        ? "missed"
        : yearOver(scoreDate)
          ? "attained"
          : over.length > 0
            ? "on_pace"
            : "not_due",
    explain: () =>
      joinClauses(
        `${name} ${amountText(value.total)} ${unit}`,
        `已到期的${over.length}期基础分 ${pointsText(bases)} / ${pointsText(decimal(base).times(over.length))}`,
        short.length === 0 ? "" : `其中${short.length}期未满 ${amountText(wanted)} ${unit}`,
        ahead.gt(zero) ? `未到期的按 ${pointsText(ahead)} 分暂计` : "",
        extra.total.gt(zero) ? `奖励分 ${pointsText(extra.total)}（${extra.text}）` : "",
      ),
    parts: [
      ...value.shares.map((share) => ({
        label: share.period.label,
        points: share.over ? pointsText(earned(share)) : null,
        amount: amountText(share.amount),
        note: share.over ? "" : "未到期",
        records: share.records,
      })),
      ...extra.parts,
    ],
  };
}
