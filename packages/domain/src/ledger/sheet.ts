/** A cell to be written. Text stays text whatever it looks like; a date is `YYYY-MM-DD`. */
export type SheetValue = string | number | null;

export type SheetColumn = {
  header: string;
  /** In characters of the default font; a Chinese character counts two. */
  width: number;
  kind: "text" | "number" | "date";
};

/** One printable sheet: merged title, note line (填报单位, 截至), header, rows, footer line. */
export type SheetSpec = {
  name: string;
  title: string;
  /** A line under the title, e.g. `截至2026年11月5日，共12条`; empty for none. */
  note: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetValue[])[];
};
