import type { GridMerge } from "@xianlan/domain/grid";
import { parseCsv } from "hucre/csv";
import { readXlsx, type Sheet } from "hucre/xlsx";
import { decodeText } from "./decode-text.ts";
import { OfficeError } from "./errors.ts";
import { cleanArchive, safeParts } from "./guard.ts";
import {
  maxCells,
  maxCellText,
  maxColumns,
  maxRows,
  maxText,
  maxWorksheets,
  maxXmlBytes,
} from "./limits.ts";

// The adapter: the only file that knows which library reads spreadsheets.

/** Pictures, drawings, comments and links are not read, so the parser does not get them. */
function readPart(name: string): boolean {
  if (/(?:^|\/)(?:drawings|charts|media|comments|threadedComments|theme)\//i.test(name))
    return false;
  if (/^(?:docProps|customXml)\//i.test(name) || /worksheets\/_rels\//i.test(name)) return false;
  return /\.(?:xml|rels)$/i.test(name);
}

export type RawValue = Sheet["rows"][number][number];

/** A worksheet as the library gives it, within the limits. */
export type RawWorksheet = {
  name: string;
  format: "xlsx" | "csv";
  rows: RawValue[][];
  /** `row,column` of cells that hold an error such as #REF!. */
  errors: Set<string>;
  merges: GridMerge[];
};

/** What the worksheets of one file still may hold together. */
type Budget = { cells: number; text: number };
const fullBudget = (): Budget => ({ cells: maxCells, text: maxText });

/** Takes a row's cells and texts off the budget; a text that many cells share counts in each. */
function charge(row: readonly RawValue[], length: number, budget: Budget): void {
  if (length > maxColumns) throw new OfficeError("sparse");
  budget.cells -= length;
  for (const value of row) {
    if (typeof value !== "string") continue;
    if (value.length > maxCellText) throw new OfficeError("cell_text");
    budget.text -= value.length;
  }
  if (budget.text < 0) throw new OfficeError("too_much_text");
  if (budget.cells < 0) throw new OfficeError("sparse");
}

/** Rows without their empty right ends and bottom; the parser's are a dense rectangle. */
function trimmed(rows: readonly RawValue[][], budget: Budget): RawValue[][] {
  const filled = (value: RawValue) => value !== null && value !== "";
  const lengths = rows.map((row) => row.findLastIndex(filled) + 1);
  const height = lengths.findLastIndex((length) => length > 0) + 1;
  if (height > maxRows) throw new OfficeError("too_many_rows");
  return rows.slice(0, height).map((row, index) => {
    const length = lengths[index] ?? 0;
    charge(row, length, budget);
    return row.slice(0, length);
  });
}

/** Characters of a worksheet's name; Excel allows 31. */
const nameLength = 100;

function toRaw(worksheet: Sheet, budget: Budget): RawWorksheet {
  const details = [...(worksheet.cells ?? [])];
  return {
    name: worksheet.name.slice(0, nameLength),
    format: "xlsx",
    rows: trimmed(worksheet.rows, budget),
    errors: new Set(details.flatMap(([key, cell]) => (cell.type === "error" ? [key] : []))),
    merges: (worksheet.merges ?? []).map((merge) => ({
      top: merge.startRow,
      left: merge.startCol,
      bottom: merge.endRow,
      right: merge.endCol,
    })),
  };
}

/** Visible worksheets that hold anything. */
export async function parseXlsx(bytes: Uint8Array): Promise<RawWorksheet[]> {
  const parts = safeParts(bytes, readPart, maxXmlBytes);
  if (!parts.has("[Content_Types].xml")) {
    throw new OfficeError("damaged");
  }
  const types = Buffer.from(parts.get("[Content_Types].xml") ?? []).toString("utf8");
  if (/macroEnabled/i.test(types)) throw new OfficeError("macro");
  if (!/spreadsheetml/i.test(types)) throw new OfficeError("wrong_type");
  const archive = cleanArchive(parts);
  parts.clear();
  let worksheets: Sheet[];
  // One part can be named as many worksheets, so the list is counted too, not only the parts.
  let listed = 0;
  try {
    const wanted = ({ hidden }: { hidden?: boolean }) => ++listed <= maxWorksheets && !hidden;
    worksheets = (await readXlsx(archive, { sheets: wanted })).sheets;
  } catch {
    throw new OfficeError("damaged");
  }
  if (listed > maxWorksheets) throw new OfficeError("too_many_sheets");
  const budget = fullBudget();
  return worksheets
    .filter((worksheet) => !worksheet.hidden && !worksheet.veryHidden)
    .map((worksheet) => toRaw(worksheet, budget))
    .filter((worksheet) => worksheet.rows.length > 0);
}

/** One grid; every cell is text, so that 001 and long numbers stay what they are. */
export function parseCsvFile(bytes: Uint8Array): RawWorksheet[] {
  const text = decodeText(bytes).replace(/^sep=.\n/, "");
  if (text.length > maxText) throw new OfficeError("too_much_text");
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  // Cells may hold line breaks, so the count is generous; the rows are counted after parsing.
  if (lines > maxRows * 5) throw new OfficeError("too_many_rows");
  // Excel marks text in a csv as ="001".
  const values = parseCsv(text).map((row) =>
    row.map((value) => (typeof value === "string" ? value.replace(/^="(.*)"$/s, "$1") : value)),
  );
  const rows = trimmed(values, fullBudget());
  if (rows.length === 0) return [];
  return [{ name: "csv", format: "csv", rows, errors: new Set(), merges: [] }];
}
