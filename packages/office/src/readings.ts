import type { BulletinProposal, BulletinReading, KnownNames } from "@xianlan/domain/bulletin";
import type { ListColumn, ListContext, ListReading, ListRow } from "@xianlan/domain/county-list";
import type {
  ChosenWorksheet,
  Grid,
  GridCell,
  LedgerChoice,
  LedgerContext,
  LedgerPreview,
  LedgerRow,
  ShownColumn,
} from "@xianlan/domain/ledger";
import type { SchemeReading } from "@xianlan/domain/scheme-import";

/** A file as somebody sent it. */
type SentFile = { bytes: Uint8Array; fileName: string };
type Format = Grid["format"];

/** What kind of list is read, and the layout a person chose; null takes the worksheet's own. */
export type ListQuestion = {
  kind: "articles" | "broadcast" | "appeals";
  choice: { worksheet: number; dataFrom: number; columns: Record<string, number> } | null;
  context: ListContext;
};

/** How a ledger is to be read; without a choice a worksheet may be named, counted from 0. */
export type LedgerQuestion = {
  choice: LedgerChoice | null;
  worksheet: number | null;
  context: Omit<LedgerContext, "defaults">;
};

/**
 * What files are read for, all of it in a worker. A question goes over to it; the `head` of the
 * reading comes back first, then its rows in small pieces.
 */
export type Readings = {
  /** The visible worksheets that hold anything, with their cells row by row. */
  grid: {
    question: SentFile;
    head: Omit<Grid, "rows">[];
    row: { worksheet: number; cells: GridCell[] };
  };
  /** The plain text of a .docx file, a paragraph a line. */
  document: { question: SentFile; head: string; row: never };
  bulletin: {
    question: SentFile & { known: KnownNames };
    head: { text: string } & Omit<BulletinReading, "proposals">;
    row: BulletinProposal;
  };
  ledger: {
    question: SentFile & LedgerQuestion;
    head: Omit<LedgerPreview, "rows" | "skipped"> &
      Pick<ChosenWorksheet, "choice" | "mapping"> & {
        format: Format;
        /** Names of all worksheets. */
        worksheets: string[];
        columns: ShownColumn[];
        skipped: number;
      };
    row: LedgerRow;
  };
  /** A workbook of the rows that were not imported, as they stand in the file. */
  ledgerRejects: {
    question: SentFile & LedgerQuestion & { leaveOut: ReadonlySet<number> };
    head: Uint8Array;
    row: never;
  };
  /** Whether a list may be taken in at all: the worksheet and the reason where it may not. */
  listCheck: {
    question: SentFile & Pick<ListQuestion, "kind">;
    head: { format: Format; refusal: { worksheet: string; reason: string } | null };
    row: never;
  };
  list: {
    question: SentFile & ListQuestion;
    head: Omit<ListReading, "rows"> & {
      choice: { worksheet: number; dataFrom: number; columns: Record<string, number> };
      worksheets: string[];
      columns: ListColumn[];
    };
    row: ListRow;
  };
  /** Without a worksheet, the likeliest. */
  scheme: {
    question: SentFile & { worksheet: number | null };
    head: Omit<SchemeReading, "skipped"> & {
      format: Format;
      worksheet: number;
      worksheets: string[];
    };
    row: SchemeReading["skipped"][number];
  };
  /** The lines of a table of holidays, as plain text. */
  holidays: { question: SentFile; head: string; row: never };
};

export type ReadingKind = keyof Readings;
export type Question<Kind extends ReadingKind> = Readings[Kind]["question"];
export type Reading<Kind extends ReadingKind> = {
  head: Readings[Kind]["head"];
  rows: Readings[Kind]["row"][];
};
/** Reads one file for one purpose. */
export type Reader<Kind extends ReadingKind> = (question: Question<Kind>) => Promise<Reading<Kind>>;
