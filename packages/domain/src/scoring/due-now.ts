import type { Day } from "../clock.ts";
import type { DecimalText } from "../scheme/decimal-text.ts";
import type { SchemeRules } from "../scheme/scheme.ts";
import type { ScoreMoment, UnitFacts } from "./facts.ts";

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

/** What is behind pace or must be done in the running period, most urgent first. */
export function dueNow(_rules: SchemeRules, _facts: UnitFacts, _moment: ScoreMoment): Due[] {
  return [];
}
