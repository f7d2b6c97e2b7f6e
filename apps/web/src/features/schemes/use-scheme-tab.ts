"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";

/** Which tab of a scheme is open; kept in the address. */
export function useSchemeTab(first: "rules" | "impact" = "rules") {
  return useQueryState(
    "tab",
    parseAsStringLiteral(["rules", "settings", "impact"] as const).withDefault(first),
  );
}
