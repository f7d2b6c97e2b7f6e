import { type FindingCategory, findingStates } from "@xianlan/domain";
import { findingsHref } from "../../findings/index.ts";

// What the figures count: findings that stand.
const standing = findingStates.filter((state) => state !== "withdrawn" && state !== "merged");

/** The findings behind a figure. */
export function foundHref(
  roundId: string,
  within: { unitId?: string; category?: FindingCategory },
): string {
  return findingsHref({
    ...{ inspectionId: [roundId], state: [...standing] },
    ...(within.unitId ? { unitId: [within.unitId] } : {}),
    ...(within.category ? { category: [within.category] } : {}),
  });
}
