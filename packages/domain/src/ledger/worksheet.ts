/** A cell to be written. Text stays text whatever it looks like; a date is `YYYY-MM-DD`. */
export type WorksheetValue = string | number | null;

export type WorksheetColumn = {
  header: string;
  /** Heading over this column and its neighbours of the same group; one makes the header two rows. */
  group?: string;
  /** In characters of the default font; a Chinese character counts two. */
  width: number;
  kind: "text" | "number" | "date";
};

/** Cells of the rows that are one: `row` counts from the first row under the header, 0. */
export type WorksheetMerge = { row: number; column: number; down: number; across: number };

/** One printable worksheet: merged title, note line (填报单位, 截至), header, rows, footer line. */
export type WorksheetSpec = {
  name: string;
  title: string;
  /** A line under the title, e.g. `截至2026年11月5日，共12条`; empty for none. */
  note: string;
  columns: readonly WorksheetColumn[];
  rows: readonly (readonly WorksheetValue[])[];
  /** What a printed form joins: a category beside its indicators, a total across the columns. */
  merges?: readonly WorksheetMerge[];
  /** Lines under the table, each across the whole worksheet: 填报人 审核人 签字. */
  closing?: readonly string[];
};
