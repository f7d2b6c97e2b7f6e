import { readBulletin } from "@xianlan/domain/bulletin";
import { decodeText } from "../decode-text.ts";
import { OfficeError } from "../errors.ts";
import { maxDocumentText } from "../limits.ts";
import type { Reader } from "../readings.ts";
import { extensionOf, sniff } from "../sniff.ts";

async function documentText(bytes: Uint8Array): Promise<string> {
  if (sniff(bytes, "document") !== "zip") throw new OfficeError("wrong_document");
  // Loaded when needed: starting a worker is most of its time.
  const { parseDocx } = await import("../parse-docx.ts");
  const text = await parseDocx(bytes);
  if (text === "") throw new OfficeError("empty");
  return text;
}

function checkLength(text: string): string {
  if (text.length > maxDocumentText) throw new OfficeError("long_document");
  return text;
}

export const readDocument: Reader<"document"> = async ({ bytes }) => ({
  head: checkLength(await documentText(bytes)),
  rows: [],
});

/** By the ending of its name a .docx, anything else is text. */
export const readBulletinFile: Reader<"bulletin"> = async ({ bytes, fileName, known }) => {
  const isDocument = extensionOf(fileName) === "docx";
  const text = checkLength(isDocument ? await documentText(bytes) : decodeText(bytes));
  const { proposals, ...reading } = readBulletin(text, known);
  return { head: { text, ...reading }, rows: [...proposals] };
};
