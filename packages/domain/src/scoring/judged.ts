import { formatMonthDay } from "../calendar/format-day.ts";
import { decimal, pointsText, sum, zero } from "../decimal/decimal.ts";
import type { Indicator } from "../scheme/indicator.ts";
import type { ScoreDate, UnitFacts } from "./facts.ts";
import { notApplicable, type Outcome } from "./outcome.ts";

/** Points the office gave, added up; deductions take them off, whichever sign they were given. */
export function scoreJudged(indicator: Indicator, facts: UnitFacts, scoreDate: ScoreDate): Outcome {
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
      ...{ points: zero, attained: null, expected: null, pace: "not_due", parts: [] },
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
      ...{ label: formatMonthDay(on), points: pointsText(points), amount: null, note: reason },
      records: [{ type: "assessment", id }],
    })),
  };
}
