import { cellAddress, type Grid, type GridCell, type GridMerge } from "./grid.ts";

// Worksheets for tests, written as they look.

type Value = string | number | boolean | null | { date: string } | { error: string };

function toCell(value: Value, row: number, column: number): GridCell {
  const address = cellAddress(row, column);
  if (value === null || value === "") return { value: null, kind: "empty", address };
  if (typeof value === "object") {
    return "date" in value
      ? { value: value.date, kind: "date", address }
      : { value: value.error, kind: "error", address };
  }
  if (typeof value === "number") return { value, kind: "number", address };
  if (typeof value === "boolean") return { value, kind: "boolean", address };
  return { value, kind: "text", address };
}

/** A worksheet from rows of plain values; merges as `[top, left, bottom, right]`, zero-based. */
export function gridOf(
  rows: readonly (readonly Value[])[],
  merges: readonly (readonly [number, number, number, number])[] = [],
  format: Grid["format"] = "xlsx",
): Grid {
  return {
    name: "台账",
    format,
    rows: rows.map((row, r) => row.map((value, c) => toCell(value, r, c))),
    merges: merges.map(([top, left, bottom, right]): GridMerge => ({ top, left, bottom, right })),
  };
}
