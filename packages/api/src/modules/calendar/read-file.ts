import { readGrid } from "@xianlan/office";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { SentBody } from "../../files/receive.ts";
import { ofOffice, sentBytes } from "../imports/index.ts";

/** More lines than a year's holidays ever have. */
const mostLines = 400;

/**
 * The lines of a workbook or csv of holidays as text, to be read and looked at like a pasted notice.
 * Nothing is kept. @throws AppError `refused` with what to do about the file.
 */
export async function readHolidayFile(
  context: Context,
  name: string,
  body: SentBody,
): Promise<{ text: string }> {
  authorize(context, "calendar.manage");
  const bytes = await sentBytes(context.services.filesFolder, body);
  const { sheets } = await ofOffice(readGrid(bytes, name));
  const lines = (sheets[0]?.rows ?? [])
    .slice(0, mostLines)
    .map((row) => row.map(({ value }) => String(value ?? "").slice(0, 100)).join(" "));
  return { text: lines.join("\n").trim() };
}
