import type { Indicator } from "../scheme/indicator.ts";
import type { ScoreMoment, UnitFacts } from "./facts.ts";
import type { IndicatorScore } from "./score.ts";

/** Score of one indicator at a moment. Total: any rule and any facts of their schemas have a score. */
export function scoreIndicator(
  indicator: Indicator,
  _facts: UnitFacts,
  _moment: ScoreMoment,
): IndicatorScore {
  const { code, name, category, kind, role, unit, target, weight } = indicator;
  const max = role === "deduction" ? "0.0" : Number(weight).toFixed(1);
  return {
    ...{ code, name, category, kind, role, unit, target },
    score: role === "base" ? max : "0.0",
    max,
    attained: null,
    expectedByNow: null,
    pace: "not_due",
    sentence: `${name}尚未到期，暂不扣分`,
    parts: [],
  };
}
