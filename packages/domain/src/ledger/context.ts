import type { Day } from "../calendar/clock.ts";
import type { FindingCategory, Severity } from "../finding/state.ts";
import type { LedgerPlace, LedgerUnit } from "./units.ts";

/** What the county already knows, and what stands in for columns a ledger does not have. */
export type LedgerContext = {
  units: readonly LedgerUnit[];
  places: readonly LedgerPlace[];
  /** Findings in the database, by number: a row with such a number is never imported again. */
  stored: readonly { number: string; fact: string }[];
  /** Findings of the county a row may repeat. */
  existing: readonly { number: string; unitId: string; fact: string }[];
  today: Day;
  /** The year of dates written without one. */
  defaultYear: number;
  defaults?: {
    unitId?: string | null;
    category?: FindingCategory | null;
    severity?: Severity | null;
    foundOn?: Day | null;
  };
};
