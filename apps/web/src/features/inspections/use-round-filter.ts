"use client";

import { inspectionKinds, inspectionStates } from "@xianlan/domain";
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { ListedRound } from "./round-types.ts";

/** Which rounds are shown; kept in the address. */
export function useRoundFilter() {
  const [asked, set] = useQueryStates({
    year: parseAsInteger,
    state: parseAsStringLiteral(inspectionStates),
    kind: parseAsStringLiteral(inspectionKinds),
  });
  const { year, state, kind } = asked;
  return {
    ...asked,
    set,
    keeps: (round: ListedRound): boolean =>
      (year === null || round.year === year) &&
      (state === null || round.state === state) &&
      (kind === null || round.kind === kind),
  };
}
export type RoundFilterState = ReturnType<typeof useRoundFilter>;
