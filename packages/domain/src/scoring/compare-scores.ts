import { decimal, pointsText } from "../decimal/decimal.ts";
import type { DecimalText } from "../decimal/decimal-text.ts";
import type { UnitScore } from "./score.ts";

/** One unit before and after a change; null where it had, or has, no score. */
export type ScoreComparison = {
  unitId: string;
  before: DecimalText | null;
  after: DecimalText | null;
  /** after − before, signed; null where one is missing. */
  change: DecimalText | null;
  tierBefore: string | null;
  tierAfter: string | null;
  /** Indicators whose score changed; null where an indicator is new or gone. */
  changes: readonly { code: string; before: DecimalText | null; after: DecimalText | null }[];
};

function changesOf(before: UnitScore | undefined, after: UnitScore | undefined) {
  const old = new Map(before?.indicators.map(({ code, score }) => [code, score]));
  const now = new Map(after?.indicators.map(({ code, score }) => [code, score]));
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((code) => ({ code, before: old.get(code) ?? null, after: now.get(code) ?? null }))
    .filter((row) => row.before !== row.after);
}

/** Every unit's score before and after a change of the scheme, in the order of `after`, then what is gone. */
export function compareScores(
  before: readonly UnitScore[],
  after: readonly UnitScore[],
): ScoreComparison[] {
  const old = new Map(before.map((score) => [score.unitId, score]));
  const now = new Map(after.map((score) => [score.unitId, score]));
  return [...new Set([...now.keys(), ...old.keys()])].map((unitId) => {
    const [was, is] = [old.get(unitId), now.get(unitId)];
    return {
      unitId,
      before: was?.total ?? null,
      after: is?.total ?? null,
      change:
        was === undefined || is === undefined
          ? null
          : pointsText(decimal(is.total).minus(was.total)),
      tierBefore: was?.tierName ?? null,
      tierAfter: is?.tierName ?? null,
      changes: changesOf(was, is),
    };
  });
}
