import { dayOfInstant } from "@xianlan/domain/calendar";
import { maskPersonalNumbers } from "@xianlan/domain/input";
import type { WorksheetColumn, WorksheetSpec, WorksheetValue } from "@xianlan/domain/ledger";
import {
  type CellKind,
  type TableColumns,
  type WorkbookKey,
  workbookColumns,
} from "@xianlan/domain/table";

/** A column with where its cells come from. */
export type TableColumn<Row> = WorksheetColumn & { of: (row: Row, at: number) => WorksheetValue };

/** Where the cells of a defined table come from, by key: none may be missing. */
export type CellsOf<Columns extends TableColumns, Row> = Readonly<
  Record<WorkbookKey<Columns>, (row: Row, at: number) => WorksheetValue>
>;

const valueAs: Record<CellKind, (value: WorksheetValue) => WorksheetValue> = {
  typed: (value) => (typeof value === "string" ? maskPersonalNumbers(value) : value),
  label: (value) => value,
  number: (value) => value,
  // Of an instant its day in the county.
  date: (value) => (typeof value !== "string" || value.length === 10 ? value : dayOfInstant(value)),
};

/** The workbook's columns of a table defined beside its domain type. */
export function columnsOf<Columns extends TableColumns, Row>(
  columns: Columns,
  cells: CellsOf<Columns, Row>,
): TableColumn<Row>[] {
  return workbookColumns(columns).map(({ key, label: header, width, kind, group }) => ({
    header,
    width,
    kind: kind === "typed" || kind === "label" ? "text" : kind,
    ...(group !== undefined && { group }),
    of: (row, at) => valueAs[kind](cells[key](row, at)),
  }));
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

/** Columns and rows of a worksheet. */
export function tableOf<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Pick<WorksheetSpec, "columns" | "rows"> {
  return {
    columns: columns.map(({ of: _, ...column }) => column),
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
