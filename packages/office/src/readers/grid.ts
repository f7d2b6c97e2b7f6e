import type { Grid } from "@xianlan/domain/grid";
import { OfficeError } from "../errors.ts";
import { parseCsvFile, parseXlsx } from "../parse-sheet.ts";
import type { Reader } from "../readings.ts";
import { extensionOf, sniff } from "../sniff.ts";
import { toGrid } from "../to-grid.ts";

const oldSheets = ["xls", "et", "xlt"];
const macroSheets = ["xlsm", "xltm", "xlam", "xlsb", "xla"];

/** The visible sheets of a workbook or csv that hold anything, at least one. */
export async function gridsOf({
  bytes,
  fileName,
}: {
  bytes: Uint8Array;
  fileName: string;
}): Promise<Grid[]> {
  const content = sniff(bytes, "sheet");
  const extension = extensionOf(fileName);
  if (oldSheets.includes(extension)) throw new OfficeError("old_format");
  if (macroSheets.includes(extension)) throw new OfficeError("macro");
  const isCsv = extension === "csv" || extension === "txt" || extension === "tsv";
  if (!isCsv && extension !== "xlsx") throw new OfficeError("wrong_type");
  if ((content === "zip") === isCsv) throw new OfficeError("damaged");
  const sheets = isCsv ? parseCsvFile(bytes) : await parseXlsx(bytes);
  if (sheets.length === 0) throw new OfficeError("empty");
  return sheets.map(toGrid);
}

/** The format of a file's sheets, and their names. */
export function sheetsOf(grids: readonly Grid[]): { format: Grid["format"]; sheets: string[] } {
  return { format: grids[0]?.format ?? "xlsx", sheets: grids.map(({ name }) => name) };
}

/** Every cell of every sheet. */
export const readGridFile: Reader<"grid"> = async (question) => {
  const grids = await gridsOf(question);
  return {
    head: grids.map(({ rows: _, ...sheet }) => sheet),
    rows: grids.flatMap(({ rows }, sheet) => rows.map((cells) => ({ sheet, cells }))),
  };
};
