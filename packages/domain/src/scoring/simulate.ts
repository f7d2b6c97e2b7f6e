import type { ActivityAttributes, ActivityKind } from "../activity.ts";
import type { PeriodId } from "../period.ts";
import type { DecimalText } from "../scheme/decimal-text.ts";
import type { SchemeRules } from "../scheme/scheme.ts";
import type { ScoreMoment, UnitFacts } from "./facts.ts";

/** One thing a unit could do, and what its total would be then. */
export type Suggestion = {
  /** The indicator it is mainly for. */
  code: string;
  /** “再开展1次扩大学习：+1.0”. */
  sentence: string;
  before: DecimalText;
  after: DecimalText;
  gain: DecimalText;
  action:
    | { type: "activity"; kind: ActivityKind; attributes: ActivityAttributes; count: number }
    | { type: "finding"; ids: readonly string[] }
    | { type: "entry"; periodId: PeriodId; code: string; item: number };
};

/** What would raise a unit's total, by really scoring changed facts; best first, none without gain. */
export function simulate(
  _rules: SchemeRules,
  _facts: UnitFacts,
  _moment: ScoreMoment,
): Suggestion[] {
  return [];
}
