import type { FindingCategory, Severity } from "@xianlan/domain/finding";
import type { Random } from "../random.ts";

/** Where a fact of this kind is found. `seat` is the unit's own office. */
export type Site = "seat" | "village" | "station" | "practice";

/** What a fact is written from. */
export type PatternValues = {
  random: Random;
  /** Month it was found in, 1–12. */
  month: number;
  /** Name of the place; the unit's name at its seat. */
  place: string;
  /** 党委 of a township, 党组 of a department. */
  party: string;
};

/** One kind of shortfall, worded by us after the facts of the default scheme. */
export type Pattern = {
  /** Code of the duty it breaks. */
  duty: string;
  category: FindingCategory;
  site: Site;
  severity: Severity;
  /** First and last month in which it can be found; the first may lie behind the last over New Year. */
  months: readonly [number, number];
  /** A department may have it as well. */
  departments?: true;
  /** The fact and what has to be true for it to be closed. */
  write(values: PatternValues): { fact: string; criteria: string[] };
  measures: readonly string[];
  progress: readonly string[];
  /** Title of the proof handed in with the closure request. */
  evidence: string;
  /** Why a closure request is sent back. */
  unmet: string;
};

/** Whether a fact of this kind can be found in that month. */
export function fitsMonth({ months: [first, last] }: Pattern, month: number): boolean {
  return first <= last ? month >= first && month <= last : month >= first || month <= last;
}
