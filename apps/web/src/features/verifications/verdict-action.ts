import type { FindingAction } from "@xianlan/domain/finding";

/** What verdicts can lead to. */
const actions = ["return", "propose_closure", "close"] as const;
export type VerdictAction = (typeof actions)[number];

/** Those of them this person may do now. */
export function verdictActions(available: readonly FindingAction[]): VerdictAction[] {
  return actions.filter((action) => available.includes(action));
}

/**
 * The one action a set of verdicts leads to: an unmet criterion returns the finding, all of them met
 * close it or propose its closure. Null while a verdict is missing, or where that action is another's.
 */
export function actionOfVerdicts(
  verdicts: readonly { met: boolean | null }[],
  may: readonly VerdictAction[],
): VerdictAction | null {
  if (verdicts.some(({ met }) => met === false)) return may.includes("return") ? "return" : null;
  if (verdicts.some(({ met }) => met === null)) return null;
  return (
    may.find((action) => action === "close") ?? may.find((action) => action !== "return") ?? null
  );
}
