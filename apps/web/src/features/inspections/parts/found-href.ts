import { type FindingCategory, findingStates } from "@xianlan/domain";
import { findingsHref } from "../../findings/index.ts";

// What the figures count: findings that stand.
const rating = findingStates.filter((state) => state !== "withdrawn" && state !== "merged");

/** The findings behind a figure. */
export function foundHref(
  inspectionId: string,
  within: { unitId?: string; category?: FindingCategory },
): string {
  return findingsHref({
    ...{ inspectionId: [inspectionId], state: [...rating] },
    ...(within.unitId ? { unitId: [within.unitId] } : {}),
    ...(within.category ? { category: [within.category] } : {}),
  });
}
