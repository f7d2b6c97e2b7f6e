import { cellAddress, type Grid, type GridCell } from "@xianlan/domain/grid";
import type { RawValue, RawWorksheet } from "./parse-worksheet.ts";
import { plainText } from "./plain-text.ts";

function toCell(raw: RawValue, isError: boolean, row: number, column: number): GridCell {
  const address = cellAddress(row, column);
  const value = typeof raw === "string" ? plainText(raw) : raw;
  if (value === null || value === "") return { value: null, kind: "empty", address };
  if (isError) return { value: String(value), kind: "error", address };
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { value: "日期无效", kind: "error", address };
    const iso = value.toISOString();
    const time = iso.slice(11, 16);
    const day = time === "00:00" ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
    return { value: day, kind: "date", address };
  }
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? { value, kind: "number", address }
      : { value: String(value), kind: "text", address };
  }
  return typeof value === "boolean"
    ? { value, kind: "boolean", address }
    : { value, kind: "text", address };
}

/** Typed cells with addresses from the plain values a worker sent. */
export function toGrid({ name, format, rows, errors, merges }: RawWorksheet): Grid {
  const cells = rows.map((row, r) =>
    row.map((value, c) => toCell(value, errors.has(`${r},${c}`), r, c)),
  );
  return { name, format, rows: cells, merges };
}
