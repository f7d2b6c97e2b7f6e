import { type FindingCategory, findingStates } from "@xianlan/domain/finding";
import { findingsHref } from "../../findings/index.ts";

// The figures count findings that are neither withdrawn nor merged.
const countedStates = findingStates.filter((state) => state !== "withdrawn" && state !== "merged");

/** The findings behind a figure. */
export function foundHref(
  inspectionId: string,
  within: { unitId?: string; category?: FindingCategory },
): string {
  return findingsHref({
    inspectionId: [inspectionId],
    state: [...countedStates],
    ...(within.unitId ? { unitId: [within.unitId] } : {}),
    ...(within.category ? { category: [within.category] } : {}),
  });
}
