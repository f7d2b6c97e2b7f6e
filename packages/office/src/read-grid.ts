import type { Grid } from "@xianlan/domain";
import { OfficeError } from "./errors.ts";
import { runWorker } from "./run-worker.ts";
import { extensionOf, sniff } from "./sniff.ts";
import { toGrid } from "./to-grid.ts";

/** The visible sheets that hold anything, at least one. */
export type GridResult = { sheets: Grid[] };

const oldSheets = ["xls", "et", "xlt"];
const macroSheets = ["xlsm", "xltm", "xlam", "xlsb", "xla"];

/**
 * Reads a .xlsx or .csv file (UTF-8, UTF-16, GB 18030) into typed cells with merged ranges. At most
 * 20 MB, 20,000 rows, 200 columns; old formats, macros, passwords, bombs, sparse sheets and entity
 * declarations throw OfficeError with a sentence for the person who uploaded the file.
 */
export async function readGrid(bytes: Uint8Array, fileName: string): Promise<GridResult> {
  const content = sniff(bytes, "sheet");
  const extension = extensionOf(fileName);
  if (oldSheets.includes(extension)) throw new OfficeError("old_format");
  if (macroSheets.includes(extension)) throw new OfficeError("macro");
  const isCsv = extension === "csv" || extension === "txt" || extension === "tsv";
  if (!isCsv && extension !== "xlsx") throw new OfficeError("wrong_type");
  if ((content === "zip") === isCsv) throw new OfficeError("damaged");
  const { sheets } = await runWorker({ kind: isCsv ? "csv" : "xlsx", bytes });
  if (sheets.length === 0) throw new OfficeError("empty");
  return { sheets: sheets.map(toGrid) };
}
