import type { Grid } from "@xianlan/domain/grid";
import { OfficeError } from "../errors.ts";
import { parseCsvFile, parseXlsx } from "../parse-worksheet.ts";
import type { Reader } from "../readings.ts";
import { extensionOf, sniff } from "../sniff.ts";
import { toGrid } from "../to-grid.ts";

const oldWorksheets = ["xls", "et", "xlt"];
const macroWorksheets = ["xlsm", "xltm", "xlam", "xlsb", "xla"];

/** The visible worksheets of a workbook or csv that hold anything, at least one. */
export async function gridsOf({
  bytes,
  fileName,
}: {
  bytes: Uint8Array;
  fileName: string;
}): Promise<Grid[]> {
  const content = sniff(bytes, "sheet");
  const extension = extensionOf(fileName);
  if (oldWorksheets.includes(extension)) throw new OfficeError("old_format");
  if (macroWorksheets.includes(extension)) throw new OfficeError("macro");
  const isCsv = extension === "csv" || extension === "txt" || extension === "tsv";
  if (!isCsv && extension !== "xlsx") throw new OfficeError("wrong_type");
  if ((content === "zip") === isCsv) throw new OfficeError("damaged");
  const worksheets = isCsv ? parseCsvFile(bytes) : await parseXlsx(bytes);
  if (worksheets.length === 0) throw new OfficeError("empty");
  return worksheets.map(toGrid);
}

/** The format of a file's worksheets, and their names. */
export function worksheetsOf(grids: readonly Grid[]): {
  format: Grid["format"];
  worksheets: string[];
} {
  return { format: grids[0]?.format ?? "xlsx", worksheets: grids.map(({ name }) => name) };
}

/** Every cell of every worksheet. */
export const readGridFile: Reader<"grid"> = async (question) => {
  const grids = await gridsOf(question);
  return {
    head: grids.map(({ rows: _, ...worksheet }) => worksheet),
    rows: grids.flatMap(({ rows }, worksheet) => rows.map((cells) => ({ worksheet, cells }))),
  };
};
