import { withReader } from "./run-worker.ts";

/**
 * The plain text of a .docx file, a paragraph a line. Same guard and limits as spreadsheets; throws
 * OfficeError for .doc, .docm, protected, damaged and oversized files.
 */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  const file = { bytes, fileName: "通报.docx" };
  return (await withReader("", (read) => read("document", file))).head;
}
