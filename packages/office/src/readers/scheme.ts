import { chooseSchemeGrid, readSchemeWorksheet } from "@xianlan/domain/scheme-import";
import { OfficeError } from "../errors.ts";
import type { Reader } from "../readings.ts";
import { gridsOf, worksheetsOf } from "./grid.ts";

/** One worksheet of a county's assessment table. */
export const readSchemeFile: Reader<"scheme"> = async (question) => {
  const grids = await gridsOf(question);
  const worksheet = question.worksheet ?? chooseSchemeGrid(grids);
  const grid = grids[worksheet];
  if (grid === undefined) throw new OfficeError("no_sheet");
  const { skipped, ...reading } = readSchemeWorksheet(grid);
  return { head: { ...reading, ...worksheetsOf(grids), worksheet }, rows: skipped };
};
