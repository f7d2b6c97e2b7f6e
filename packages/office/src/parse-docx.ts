import mammoth from "mammoth";
import { OfficeError } from "./errors.ts";
import { cleanArchive, safeParts } from "./guard.ts";
import { maxDocumentXmlBytes } from "./limits.ts";
import { plainText } from "./plain-text.ts";

/** The text of a document's paragraphs and tables, a paragraph a line. */
export async function parseDocx(bytes: Uint8Array): Promise<string> {
  const parts = safeParts(bytes, (name) => /\.(?:xml|rels)$/i.test(name), maxDocumentXmlBytes);
  const types = Buffer.from(parts.get("[Content_Types].xml") ?? []).toString("utf8");
  if (/macroEnabled/i.test(types)) throw new OfficeError("macro");
  if (!/wordprocessingml/i.test(types)) throw new OfficeError("wrong_document");
  const archive = cleanArchive(parts);
  parts.clear();
  const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const { value } = await mammoth.extractRawText({ buffer });
  // mammoth puts an empty line after each paragraph.
  return plainText(value).replace(/\r\n?/g, "\n").replace(/\n\n/g, "\n").trim();
}
