"use client";

import { useQueryStates } from "nuqs";
import { type ActivityParams, activityParsers } from "./search-params.ts";

/** A change of the address; null takes a condition away. */
type Change = { [Key in keyof ActivityParams]?: ActivityParams[Key] | null };

/** The list's address and its change. Whatever changes the rows begins at the first page again. */
export function useActivityParams(): ParamsProps {
  const [params, setParams] = useQueryStates(activityParsers, { history: "push" });
  const change = (next: Change) => void setParams({ after: null, ...next });
  return { params, change };
}

/** Props of the controls that narrow the list. */
export type ParamsProps = { params: ActivityParams; change: (next: Change) => void };
