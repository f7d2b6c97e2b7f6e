"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";

/** Which tab of an inspection is open; kept in the address. */
export function useInspectionTab() {
  return useQueryState(
    "tab",
    parseAsStringLiteral(["plan", "coverage", "result"] as const).withDefault("plan"),
  );
}
