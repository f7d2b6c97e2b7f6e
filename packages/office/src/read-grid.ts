import type { Grid } from "@xianlan/domain/grid";
import { withReader } from "./run-worker.ts";

/** The visible worksheets that hold anything, at least one. */
export type GridResult = { worksheets: Grid[] };

/**
 * Reads a .xlsx or .csv file (UTF-8, UTF-16, GB 18030) into typed cells with merged ranges. At most
 * 20 MB, 20,000 rows, 200 columns; old formats, macros, passwords, bombs, sparse worksheets and entity
 * declarations throw OfficeError with a sentence for the person who uploaded the file.
 */
export async function readGrid(bytes: Uint8Array, fileName: string): Promise<GridResult> {
  const { head, rows } = await withReader("", (read) => read("grid", { bytes, fileName }));
  const worksheets = head.map((worksheet): Grid => ({ ...worksheet, rows: [] }));
  for (const { worksheet, cells } of rows) worksheets[worksheet]?.rows.push(cells);
  return { worksheets };
}
