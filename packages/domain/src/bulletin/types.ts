import type { FindingCategory } from "../finding/state.ts";

/** Names of the county a reading may match against. */
export interface KnownNames {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly {
    readonly id: string;
    readonly unitId: string;
    readonly name: string;
  }[];
}

/** Half-open span `[start, end)` in Unicode code points of the text that was read. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A figure a sentence states, e.g. 5次 or 95%. */
export interface StatedNumber extends Span {
  readonly value: number;
  /** Measure word or `%`; empty when the text gives none. */
  readonly unit: string;
  readonly text: string;
}

/**
 * Whom a sentence is about: a unit it names, a placeholder the source left open (xx镇),
 * or many units (许多乡镇, or nobody in particular).
 */
export type ProposalScope = "named" | "placeholder" | "many";

/** One draft finding proposed from one sentence (or one clause) of the source. */
export interface BulletinProposal extends Span {
  /** `p1`, `p2` … in the order of the text; stable for the same text. */
  readonly id: string;
  /** Heading it stands under, without its number. */
  readonly group: string;
  readonly category: FindingCategory | null;
  readonly scope: ProposalScope;
  /** The unit of the county it names; null while open. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** Every unit of the county it names, in order. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** The unit as written: a name not known to the county, or a placeholder; null for many. */
  readonly unitText: string | null;
  /** The first village or community it names; `id` and `unitId` are null when unknown. */
  readonly place: {
    readonly id: string | null;
    readonly unitId: string | null;
    readonly name: string;
  } | null;
  readonly placeTexts: readonly string[];
  /** Exactly the code points `[start, end)` of the source. */
  readonly sentence: string;
  readonly numbers: readonly StatedNumber[];
  /** Code of the suggested duty (see `duties`), or null. */
  readonly duty: string | null;
}

/** A heading of a problem section with everything below it. */
export interface BulletinGroup extends Span {
  readonly title: string;
  /** Where the heading itself ends; equals `start` when the text has no heading of its own. */
  readonly headingEnd: number;
  readonly category: FindingCategory | null;
}

export interface BulletinSection extends Span {
  readonly title: string;
}

export interface BulletinReading {
  readonly sections: readonly BulletinSection[];
  readonly groups: readonly BulletinGroup[];
  /** Ordered by `start`, never overlapping. */
  readonly proposals: readonly BulletinProposal[];
  /** Why there is nothing to confirm, in a sentence for the officer; null when there is. */
  readonly notice: string | null;
}

/** Internal span in UTF-16 units of the source text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
