import { boardLayouts, boardStates } from "@xianlan/domain/finding";
import { createLoader, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import { findingParsers } from "../findings/index.ts";

const { unitId, inspectionId, severity, category, q } = findingParsers;

/** The board's address: conditions of the list under the list's names, and how it is laid out. */
export const boardParsers = {
  unitId,
  inspectionId,
  severity,
  category,
  q,
  by: parseAsStringLiteral(boardLayouts).withDefault("state"),
  /** The column a phone shows; null for the first that has cards. */
  col: parseAsStringLiteral(boardStates),
};
export type BoardParams = inferParserType<typeof boardParsers>;

export const loadBoardParams = createLoader(boardParsers);

function optionalList<Value>(values: Value[] | null): Value[] | undefined {
  return values === null || values.length === 0 ? undefined : values;
}

/** How the board's address is written, for the controls that change it. */
export const boardRules = { defaults: { by: "state" } };

/** What the board asks for at an address. */
export function boardQueries(params: BoardParams) {
  const filter = {
    unitId: optionalList(params.unitId),
    inspectionId: optionalList(params.inspectionId),
    severity: optionalList(params.severity),
    category: optionalList(params.category),
    q: params.q ?? undefined,
  };
  return {
    board: { by: params.by, ...filter },
    /** 在办 under the same conditions: the sentence, and what each condition would leave. */
    facets: { ...filter, flag: "open" as const },
  };
}
