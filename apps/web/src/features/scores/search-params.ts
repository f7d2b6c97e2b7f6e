import { paces, type ScoreFocus, scoreSorts } from "@xianlan/domain/scoring";
import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";

/** What narrows and opens the matrix. */
const matrixParsers = {
  year: parseAsInteger,
  /** Categories whose indicators stand side by side; `all` for every one. */
  open: parseAsArrayOf(parseAsString).withDefault([]),
  /** One category alone. */
  category: parseAsString,
  pace: parseAsStringLiteral(paces),
  /** Place in the scheme's tiers. */
  tier: parseAsInteger,
  sort: parseAsStringLiteral(scoreSorts).withDefault("attention"),
};
export type MatrixParams = inferParserType<typeof matrixParsers>;

/** How the address of the matrix is written, for the controls that change it. */
export const matrixRules = { defaults: { sort: "attention" } };

export const loadMatrixParams = createLoader(matrixParsers);

const serialize = createSerializer(matrixParsers);

/** A year an address may ask for; anything else is the current one. */
export function requestedYear(year: number | null): number | undefined {
  return year !== null && year >= 2000 && year <= 2099 ? year : undefined;
}

/** Where a number of the county's score sentence leads. */
export function focusHref(focus: ScoreFocus): string {
  if ("overdueSubmissions" in focus) return "#owed";
  return serialize("/indicators", focus);
}

const query = (year: number | undefined) => (year === undefined ? "" : `?year=${year}`);

/** A unit's own indicators, at one of them where named. */
export function unitScoreHref(unitId: string, code?: string, year?: number): string {
  return `/indicators/units/${unitId}${query(year)}${code === undefined ? "" : `#${code}`}`;
}

/** One indicator across the units. */
export function indicatorHref(code: string, year?: number): string {
  return `/indicators/${code}${query(year)}`;
}
