import type { BulletinReading } from "./types.ts";

/** One proposal as `xl read-bulletin --json` prints it; offsets in code points of the file. */
export interface BulletinJsonRow {
  readonly group: string;
  /** Name of the unit when the sentence names one; null for placeholders and for many units. */
  readonly unit: string | null;
  /** The unit as written, e.g. xx镇; null when the sentence names none. */
  readonly unitText: string | null;
  readonly place: string | null;
  readonly places: readonly string[];
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly {
    readonly value: number;
    readonly unit: string;
    readonly text: string;
  }[];
}

/** The proposals of a reading in the shape of the command line's JSON. */
export function bulletinJson(reading: BulletinReading): BulletinJsonRow[] {
  return reading.proposals.map((proposal) => ({
    group: proposal.group,
    unit: proposal.unit?.name ?? (proposal.scope === "named" ? proposal.unitText : null),
    unitText: proposal.unitText,
    place: proposal.place?.name ?? null,
    places: proposal.placeTexts,
    sentence: proposal.sentence,
    start: proposal.start,
    end: proposal.end,
    numbers: proposal.numbers.map(({ value, unit, text }) => ({ value, unit, text })),
  }));
}
