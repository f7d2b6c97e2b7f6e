import type { Grid, GridCell } from "@xianlan/domain";
import { cellAddress } from "@xianlan/domain";
import { parseCsv } from "hucre/csv";
import { readXlsx, type Sheet } from "hucre/xlsx";
import { decodeText } from "./decode-text.ts";
import { OfficeError } from "./errors.ts";
import { cleanArchive, safeParts } from "./guard.ts";
import { maxCells, maxColumns, maxRows } from "./limits.ts";

// The adapter: the only file that knows which library reads spreadsheets.

/** Pictures, drawings, comments and links are not read, so the parser does not get them. */
function readPart(name: string): boolean {
  if (/(?:^|\/)(?:drawings|charts|media|comments|threadedComments|theme)\//i.test(name)) return false;
  if (/^(?:docProps|customXml)\//i.test(name) || /worksheets\/_rels\//i.test(name)) return false;
  return /\.(?:xml|rels)$/i.test(name);
}

type SheetValue = Sheet["rows"][number][number];

function toCell(value: SheetValue, isError: boolean, row: number, column: number): GridCell {
  const address = cellAddress(row, column);
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

/** Rows without their empty right ends and bottom; the parser's are a dense rectangle. */
function toRows(
  rows: readonly (readonly SheetValue[])[],
  isError: (row: number, column: number) => boolean,
): GridCell[][] {
  const filled = (value: SheetValue) => value !== null && value !== "";
  const lengths = rows.map((row) => row.findLastIndex(filled) + 1);
  const height = lengths.findLastIndex((length) => length > 0) + 1;
  const cells = lengths.reduce((sum, length) => sum + length, 0);
  if (height > maxRows) throw new OfficeError("too_many_rows");
  if (cells > maxCells || lengths.some((length) => length > maxColumns)) {
    throw new OfficeError("sparse");
  }
  return rows
    .slice(0, height)
    .map((row, r) =>
      row.slice(0, lengths[r]).map((value, c) => toCell(value, isError(r, c), r, c)),
    );
}

function toGrid(sheet: Sheet): Grid {
  const rows = toRows(sheet.rows, (r, c) => sheet.cells?.get(`${r},${c}`)?.type === "error");
  const merges = (sheet.merges ?? []).slice(0, maxRows).map((merge) => ({
    top: merge.startRow,
    left: merge.startCol,
    bottom: merge.endRow,
    right: merge.endCol,
  }));
  return { name: sheet.name, format: "xlsx", rows, merges };
}

/** Visible sheets that hold anything. */
export async function parseXlsx(bytes: Uint8Array): Promise<Grid[]> {
  const parts = safeParts(bytes, readPart);
  if ([...parts.keys()].length === 0 || !parts.has("[Content_Types].xml")) {
    throw new OfficeError("damaged");
  }
  const types = Buffer.from(parts.get("[Content_Types].xml") ?? []).toString("utf8");
  if (/macroEnabled/i.test(types)) throw new OfficeError("macro");
  if (!/spreadsheetml/i.test(types)) throw new OfficeError("wrong_type");
  const archive = cleanArchive(parts);
  parts.clear();
  let sheets: Sheet[];
  try {
    const visible = { sheets: (info: { hidden?: boolean; veryHidden?: boolean }) => !info.hidden };
    sheets = (await readXlsx(archive, visible)).sheets;
  } catch {
    throw new OfficeError("damaged");
  }
  return sheets
    .filter((sheet) => !sheet.hidden && !sheet.veryHidden)
    .map(toGrid)
    .filter((grid) => grid.rows.length > 0);
}

/** One grid; every cell is text, so that 001 and long numbers stay what they are. */
export function parseCsvFile(bytes: Uint8Array): Grid[] {
  const text = decodeText(bytes).replace(/^sep=.\n/, "");
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  // Cells may hold line breaks, so the count is generous; the rows are counted after parsing.
  if (lines > maxRows * 5) throw new OfficeError("too_many_rows");
  // Excel marks text in a csv as ="001".
  const values = parseCsv(text).map((row) =>
    row.map((value) => (typeof value === "string" ? value.replace(/^="(.*)"$/s, "$1") : value)),
  );
  const rows = toRows(values, () => false);
  return rows.length === 0 ? [] : [{ name: "csv", format: "csv", rows, merges: [] }];
}
