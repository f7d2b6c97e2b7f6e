import { dayOfInstant } from "@xianlan/domain/calendar";
import { maskPersonalNumbers } from "@xianlan/domain/input";
import type { WorksheetColumn, WorksheetSpec, WorksheetValue } from "@xianlan/domain/ledger";

/** A column with where its cells come from. */
export type TableColumn<Row> = WorksheetColumn & { of: (row: Row, at: number) => WorksheetValue };

/** A column of texts; personal numbers are masked. */
export function textColumn<Row>(
  header: string,
  width: number,
  of: (row: Row) => string,
): TableColumn<Row> {
  return { header, width, kind: "text", of: (row) => maskPersonalNumbers(of(row)) };
}

/** A column of texts made by the system: codes, labels. */
export function label<Row>(
  header: string,
  width: number,
  of: (row: Row) => string,
): TableColumn<Row> {
  return { header, width, kind: "text", of };
}

export function amount<Row>(
  header: string,
  width: number,
  of: (row: Row) => number | null,
): TableColumn<Row> {
  return { header, width, kind: "number", of };
}

/** A column of days; of an instant its day in the county. */
export function date<Row>(header: string, of: (row: Row) => string | null): TableColumn<Row> {
  const dayOf = (text: string | null) =>
    text === null || text.length === 10 ? text : dayOfInstant(text);
  return { header, width: 12, kind: "date", of: (row) => dayOf(of(row)) };
}

/** Columns and rows of a worksheet. */
export function tableOf<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Pick<WorksheetSpec, "columns" | "rows"> {
  return {
    columns: columns.map(({ header, width, kind }) => ({ header, width, kind })),
    rows: rows.map((row, at) => columns.map(({ of }) => of(row, at))),
  };
}

/** Neighbours with the same text in a column, as one cell. */
export function mergedRuns(keys: readonly string[], column: number) {
  const starts = keys.flatMap((key, at) => (at > 0 && keys[at - 1] === key ? [] : [at]));
  return starts.flatMap((row, at) => {
    const down = (starts[at + 1] ?? keys.length) - row;
    return down > 1 ? [{ row, column, down, across: 1 }] : [];
  });
}

/** A decimal as a number of a cell; null stays blank. */
export function amountOf(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Number(text);
}
