import {
  type ListField,
  listColumns,
  listFields,
  personalRefusal,
  readCountyList,
  suggestLayout,
} from "@xianlan/domain/county-list";
import type { Grid } from "@xianlan/domain/grid";
import { OfficeError } from "../errors.ts";
import type { Reader } from "../readings.ts";
import { gridsOf, worksheetsOf } from "./grid.ts";

/** Looks for names, personal numbers and what petitioners wrote in every worksheet. */
export const checkList: Reader<"listCheck"> = async (question) => {
  const grids = await gridsOf(question);
  const { format } = worksheetsOf(grids);
  for (const grid of grids) {
    const reason = personalRefusal(grid, question.kind);
    if (reason !== null)
      return { head: { format, refusal: { worksheet: grid.name, reason } }, rows: [] };
  }
  return { head: { format, refusal: null }, rows: [] };
};

function bestSheet(grids: readonly Grid[], fields: readonly ListField[]): number {
  const found = grids.map((grid) => Object.keys(suggestLayout(grid, fields).columns).length);
  return Math.max(0, found.indexOf(Math.max(...found)));
}

/** A list as it was chosen to be read, or as its worksheet suggests. */
export const readListFile: Reader<"list"> = async (question) => {
  const { kind, context, choice: chosen } = question;
  const grids = await gridsOf(question);
  const fields = listFields(kind, context.figure);
  const worksheet = chosen?.worksheet ?? bestSheet(grids, fields);
  const grid = grids[worksheet];
  if (grid === undefined) throw new OfficeError("no_sheet");
  const { headers, ...suggested } = suggestLayout(grid, fields);
  const known = new Set(fields.map(({ key }) => key));
  // Another worksheet is chosen without columns: it suggests its own.
  const layout = chosen !== null && Object.keys(chosen.columns).length > 0 ? chosen : suggested;
  const columns = Object.fromEntries(
    Object.entries(layout.columns).filter(([key]) => known.has(key)),
  );
  const choice = { worksheet, dataFrom: layout.dataFrom, columns };
  const { rows, ...reading } = readCountyList(grid, choice, { kind, fields }, context);
  const { worksheets } = worksheetsOf(grids);
  return {
    head: { ...reading, choice, worksheets, columns: listColumns(grid, choice, headers) },
    rows,
  };
};
