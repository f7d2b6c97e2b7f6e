import type { FindingAction } from "@xianlan/domain";

/** What verdicts can lead to. */
const deeds = ["return", "propose_closure", "close"] as const;
export type VerdictDeed = (typeof deeds)[number];

/** Those of them this person may do now. */
export function verdictActions(available: readonly FindingAction[]): VerdictDeed[] {
  return deeds.filter((deed) => available.includes(deed));
}

/**
 * The one deed a set of verdicts leads to: an unmet criterion returns the finding, all of them met
 * close it or propose its closure. Null while a verdict is missing, or where that deed is another's.
 */
export function deedOfVerdicts(
  verdicts: readonly { met: boolean | null }[],
  may: readonly VerdictDeed[],
): VerdictDeed | null {
  if (verdicts.some(({ met }) => met === false)) return may.includes("return") ? "return" : null;
  if (verdicts.some(({ met }) => met === null)) return null;
  return may.find((deed) => deed === "close") ?? may.find((deed) => deed !== "return") ?? null;
}
