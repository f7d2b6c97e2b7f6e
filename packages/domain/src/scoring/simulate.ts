import { decimal, pointsText } from "../decimal/decimal.ts";
import type { DecimalText } from "../decimal/decimal-text.ts";
import type { SchemeRules } from "../scheme/scheme.ts";
import { changesOf, type SimulatedChange, type SuggestedAction } from "./changes.ts";
import type { ScoreDate, UnitFacts } from "./facts.ts";
import { indicatorsFor, rescore, scoreUnit } from "./unit-score.ts";

/** One thing a unit could do, and what its total would be then. */
export type Suggestion = {
  /** The indicator it is mainly for. */
  code: string;
  /** “再开展1次扩大学习：+1.0”, “按期销号这两件：87.5 → 89.0”. */
  sentence: string;
  before: DecimalText;
  after: DecimalText;
  gain: DecimalText;
  action: SuggestedAction;
};

/** What would raise a unit's total, by really scoring changed facts; best first, none without gain. */
export function simulate(rules: SchemeRules, facts: UnitFacts, scoreDate: ScoreDate): Suggestion[] {
  const now = scoreUnit(rules, facts, scoreDate);
  const indicators = indicatorsFor(rules, facts.unitId);
  const suggestionFor = (change: SimulatedChange): Suggestion[] => {
    const after = rescore(rules, now, change.facts, scoreDate, change.codes);
    const gain = decimal(after.total).minus(now.total);
    if (gain.lte(0)) return [];
    const sentence = change.explain(now.total, after.total, pointsText(gain));
    const { code, action } = change;
    return [
      { code, sentence, before: now.total, after: after.total, gain: pointsText(gain), action },
    ];
  };
  const found = changesOf(indicators, facts, scoreDate).flatMap((alternatives) => {
    for (const change of alternatives) {
      const suggestion = suggestionFor(change);
      if (suggestion.length > 0) return suggestion;
    }
    return [];
  });
  return found
    .filter(worthwhile)
    .sort((a, b) => decimal(b.gain).cmp(decimal(a.gain)) || (a.sentence < b.sentence ? -1 : 1));
}

/** An article of a lower level that brings as much makes the higher one no suggestion. */
function worthwhile(one: Suggestion, at: number, all: readonly Suggestion[]): boolean {
  return !all
    .slice(at + 1)
    .some(
      ({ code, gain, action }) => code === one.code && gain === one.gain && relaxed(one, action),
    );
}

const relaxed = ({ action }: Suggestion, other: SuggestedAction) =>
  action.type === "activity" && other.type === "activity" && action.count === other.count;
