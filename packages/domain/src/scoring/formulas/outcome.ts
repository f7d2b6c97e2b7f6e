import { type Decimal, decimal, pointsText, zero } from "../../decimal/decimal.ts";
import type { Indicator } from "../../scheme/indicator.ts";
import type { Pace, ScorePart } from "../score.ts";

/** What a formula made of a value, before the indicator's floor and cap. */
export type Outcome = {
  points: Decimal;
  attained: Decimal | null;
  expected: Decimal | null;
  pace: Pace;
  /** The arithmetic in a sentence, given the points lost after floor and cap; “得 7.0 / 8.0” follows. */
  explain: (lost: Decimal) => string;
  parts: readonly ScorePart[];
};

/** What an indicator gives when nothing was lost: deductions begin at 0. */
export function startOf({ role, weight }: Pick<Indicator, "role" | "weight">): Decimal {
  return role === "deduction" ? zero : decimal(weight);
}

/** “扣 1.0 分”, or nothing where nothing was lost. */
export const lostText = (lost: Decimal): string => (lost.gt(0) ? `扣 ${pointsText(lost)} 分` : "");

/** Clauses with commas between; empty ones are left out. */
export const joinClauses = (...parts: readonly string[]): string =>
  parts.filter((one) => one !== "").join("，");

/** “3月、5月、6月等5期”: the first three by name. */
export function listed(labels: readonly string[], measure: string): string {
  const named = labels.slice(0, 3).join("、");
  return labels.length <= 3 ? named : `${named}等${labels.length}${measure}`;
}

/** 不适用: outside the sum, its weight goes to the others. */
export function notApplicable(
  indicator: Indicator,
  why: string,
  parts: readonly ScorePart[] = [],
): Outcome {
  return {
    points: zero,
    attained: null,
    expected: null,
    pace: "not_applicable",
    parts,
    explain: () => `${indicator.name}不适用：${why}`,
  };
}

/** Nothing is due yet: the weight stands until something is. */
export function notDue(indicator: Indicator, parts: readonly ScorePart[] = []): Outcome {
  return {
    points: startOf(indicator),
    attained: null,
    expected: null,
    pace: "not_due",
    parts,
    explain: () => `${indicator.name}尚未到期，暂不扣分`,
  };
}

/** What was due was not reported at all: no points. */
export function unreported(indicator: Indicator): Outcome {
  return {
    points: zero,
    attained: null,
    expected: null,
    pace: "missed",
    parts: [],
    explain: (lost) => joinClauses(`${indicator.name}未报送`, lostText(lost)),
  };
}
