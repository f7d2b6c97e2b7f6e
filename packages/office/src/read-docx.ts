import { OfficeError } from "./errors.ts";
import { runWorker } from "./run-worker.ts";
import { sniff } from "./sniff.ts";

/**
 * The plain text of a .docx file, a paragraph a line. Same guard and limits as spreadsheets; throws
 * OfficeError for .doc, .docm, protected, damaged and oversized files.
 */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  if (sniff(bytes, "document") !== "zip") throw new OfficeError("wrong_document");
  const { text } = await runWorker({ kind: "docx", bytes });
  if (text === "") throw new OfficeError("empty");
  return text;
}
