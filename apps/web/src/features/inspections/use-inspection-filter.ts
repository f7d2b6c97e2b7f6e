"use client";

import { inspectionKinds, inspectionStates } from "@xianlan/domain/inspection";
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { ListedInspection } from "./inspection-types.ts";

/** Which inspections are shown; kept in the address. */
export function useInspectionFilter() {
  const [requested, set] = useQueryStates({
    year: parseAsInteger,
    state: parseAsStringLiteral(inspectionStates),
    kind: parseAsStringLiteral(inspectionKinds),
  });
  const { year, state, kind } = requested;
  return {
    ...requested,
    set,
    matches: (inspection: ListedInspection): boolean =>
      (year === null || inspection.year === year) &&
      (state === null || inspection.state === state) &&
      (kind === null || inspection.kind === kind),
  };
}
export type InspectionFilterState = ReturnType<typeof useInspectionFilter>;
