import type { Level } from "../activity/activity.ts";
import type { Day } from "../calendar/clock.ts";
import type { LedgerUnit } from "../ledger/units.ts";
import type { PeriodId } from "../period/period.ts";
import type { FigureRule } from "../scheme/indicator.ts";

/** An error or a doubt about a cell, with a message for the sender of the list. */
export type ListProblem = { cell: string; message: string };

/** An article as a list states it. */
export type ListedArticle = {
  title: string;
  happenedOn: Day;
  outlet: string;
  level: Level;
  link: string;
  frontPage: boolean;
  joint: boolean;
};

/** One line of the preview. Only `ready` ones are taken in. */
export type ListRow = {
  /** As the spreadsheet numbers it, from 1. */
  row: number;
  status: "ready" | "duplicate" | "error";
  /** Null where it was not understood. */
  unitId: string | null;
  /** As written in the worksheet. */
  unitText: string;
  article: ListedArticle | null;
  /** Amounts by key of the indicator's figure. */
  figures: Record<string, string> | null;
  errors: ListProblem[];
  warnings: string[];
  /** What a duplicate repeats. */
  duplicateOf: string;
};

/** What the county knows already, and what a list is read for. */
export type ListContext = {
  units: readonly LedgerUnit[];
  figure: FigureRule | null;
  today: Day;
  /** The year of dates written without one. */
  year: number;
  /** Level of articles where the worksheet says none. */
  level: Level | null;
  /** Articles recorded already, by key: whose, and what they are called. */
  recorded: ReadonlyMap<string, readonly { unitId: string; title: string }[]>;
  /** What a list or the office stated before for the same period, by unit, formatted. */
  stated: ReadonlyMap<string, string>;
  /** Months of this year and the last that are locked; null where days are not asked for. */
  lockedMonths: ReadonlySet<PeriodId> | null;
};
