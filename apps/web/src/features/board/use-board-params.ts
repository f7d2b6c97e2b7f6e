"use client";

import { useQueryStates } from "nuqs";
import { type BoardParams, boardParsers } from "./search-params.ts";

/** A change of the address; null takes a condition away. */
type Change = { [Key in keyof BoardParams]?: BoardParams[Key] | null };

/** The board's address and its change. */
export function useBoardParams(): BoardProps {
  const [params, setParams] = useQueryStates(boardParsers, { history: "push" });
  return { params, change: (next: Change) => void setParams(next) };
}

/** Props of the controls that narrow the board. */
export type BoardProps = { params: BoardParams; change: (next: Change) => void };
