import type { ActivityAttributes, ActivityKind } from "../activity/activity.ts";
import type { Indicator } from "../scheme/indicator.ts";
import type { ActivityFact } from "./facts.ts";
import { levelPoints } from "./formulas/points.ts";

type Matched = { kind: ActivityKind; attributes: ActivityAttributes };

/** Whether a record is of the kind and carries the attributes an indicator counts. */
export function matchesActivity(match: Indicator["match"], activity: Matched): boolean {
  if (match === null || match.kind !== activity.kind) return false;
  return match.where.every(({ attribute, is }) => {
    const value = activity.attributes[attribute];
    // A flag never set is a no.
    return is === false ? value !== true : value === is;
  });
}

/** What an indicator has to be to say whether a record feeds it. */
export type Feeding = Pick<Indicator, "code" | "name" | "match" | "appliesTo" | "source">;

/** The indicators a unit's record feeds, in the scheme's order. */
export function indicatorsFed<Rule extends Feeding>(
  indicators: readonly Rule[],
  activity: Matched,
  unitId: string | null,
): Rule[] {
  return indicators.filter(
    ({ match, appliesTo, source }) =>
      source === "activity" &&
      matchesActivity(match, activity) &&
      (appliesTo === null || unitId === null || appliesTo.includes(unitId)),
  );
}

/** What one record is worth to an indicator it feeds: “计 1 次”, “省 1 篇（头版头条），计 20 分”. */
export function feedSentence(rule: Indicator, fact: ActivityFact): string {
  const { formula, target, unit } = rule;
  const yearly = target === null ? "" : `，全年目标 ${target} ${unit}`;
  if (formula.shape !== "points") return `计 1 ${unit === "分" ? "次" : unit}${yearly}`;
  const year = Number(fact.on.slice(0, 4));
  const { total, parts } = levelPoints(
    rule,
    formula.table,
    formula,
    {
      unitId: "",
      activities: [fact],
      figures: [],
      findings: [],
      assessments: [],
      samples: [],
      veto: null,
    },
    { year, asOf: fact.on, lockOn: () => fact.on },
  );
  const [part] = parts;
  if (part === undefined) return "不计分";
  return `${part.label}，计 ${total.toFixed()} 分${yearly}`;
}
