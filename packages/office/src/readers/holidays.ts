import type { Reader } from "../readings.ts";
import { gridsOf } from "./grid.ts";

/** More lines than a year's holidays ever have, and characters of a cell that names one. */
const maxLines = 400;
const cellLength = 100;

/** The lines of the first worksheet, a space between its cells. */
export const readHolidayLines: Reader<"holidays"> = async (question) => {
  const [grid] = await gridsOf(question);
  const lines = (grid?.rows ?? [])
    .slice(0, maxLines)
    .map((row) => row.map(({ value }) => String(value ?? "").slice(0, cellLength)).join(" "));
  return { head: lines.join("\n").trim(), rows: [] };
};
