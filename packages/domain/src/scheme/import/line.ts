import type { Indicator } from "../indicator.ts";

/** How much of a line's words became rules: all; some, with `notes` on the rest; none. */
export type SchemeImportConfidence = "read" | "partly" | "unread";

/** A line of the county's table with the indicator proposed for it, to be confirmed by a person. */
export type SchemeImportLine = {
  /** As the spreadsheet numbers it, from 1. */
  row: number;
  original: { category: string; name: string; target: string; weight: string; rule: string };
  proposal: Indicator;
  confidence: SchemeImportConfidence;
  /** What was assumed or could not be read, and why. */
  notes: string[];
  /** Proposed to be taken over; not so for what is no indicator, as a veto clause. */
  adopt: boolean;
};

/** What the readers below make of a line's rule. */
export type RuleReading = Pick<Indicator, "kind" | "source" | "formula"> &
  Partial<Indicator> & { notes?: string[]; unread?: true };

/** A line as the readers see it: plain words, and the points it is worth. */
export type LineTexts = {
  name: string;
  /** Target, or where there is none, the name. */
  goal: string;
  rule: string;
  weight: string;
  evidence: string;
};
