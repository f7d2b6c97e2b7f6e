"use client";

import { useQueryStates } from "nuqs";
import { type FindingParams, findingParsers, findingUrlKeys } from "./search-params.ts";

/** A change of the address; null takes a condition away. */
export type FindingChange = { [Key in keyof FindingParams]?: FindingParams[Key] | null };

/** The list's address and its change. Whatever changes the rows begins at the first page again. */
export function useFindingParams() {
  const [params, setParams] = useQueryStates(findingParsers, {
    history: "push",
    urlKeys: findingUrlKeys,
  });
  const change = (next: FindingChange) => void setParams({ after: null, ...next });
  return { params, change };
}
