import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { SentBody } from "../../files/receive.ts";
import { reading, sentBytes } from "../imports/index.ts";

/**
 * The lines of a workbook or csv of holidays as text, to be read and looked at like a pasted notice.
 * Nothing is kept. @throws AppError `refused` with what to do about the file.
 */
export async function readHolidayFile(
  context: Context,
  name: string,
  body: SentBody,
): Promise<{ text: string }> {
  const { actor } = authorize(context, "calendar.manage");
  const bytes = await sentBytes(context.services.filesFolder, body);
  const file = { bytes, fileName: name };
  const { head } = await reading(actor, (read) => read("holidays", file));
  return { text: head };
}
