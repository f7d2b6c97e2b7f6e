import { chooseSchemeGrid, readSchemeSheet } from "@xianlan/domain/scheme-import";
import { OfficeError } from "../errors.ts";
import type { Reader } from "../readings.ts";
import { gridsOf, sheetsOf } from "./grid.ts";

/** One sheet of a county's assessment table. */
export const readSchemeFile: Reader<"scheme"> = async (question) => {
  const grids = await gridsOf(question);
  const sheet = question.sheet ?? chooseSchemeGrid(grids);
  const grid = grids[sheet];
  if (grid === undefined) throw new OfficeError("no_sheet");
  const { skipped, ...reading } = readSchemeSheet(grid);
  return { head: { ...reading, ...sheetsOf(grids), sheet }, rows: skipped };
};
