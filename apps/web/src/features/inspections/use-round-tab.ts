"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";

/** Which leaf of a round is open; kept in the address. */
export function useRoundTab() {
  return useQueryState(
    "tab",
    parseAsStringLiteral(["plan", "coverage", "result"] as const).withDefault("plan"),
  );
}
