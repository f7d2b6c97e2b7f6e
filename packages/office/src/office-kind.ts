import { inflateRawSync } from "node:zlib";
import { OfficeError } from "./errors.ts";
import { type ZipEntry, zipDirectory } from "./zip-directory.ts";

/** What an archive is: a Word document, an Excel workbook, or neither. */
export type OfficeKind = "word" | "excel";

const mainTypes = {
  word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  excel: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
} as const satisfies Record<OfficeKind, string>;

// A list of parts; a real one stays below some ten kilobytes.
const maxTypes = 1024 * 1024;

function textOf({ method, compressed }: ZipEntry): string {
  try {
    const options = { maxOutputLength: maxTypes };
    const bytes = method === "stored" ? compressed : inflateRawSync(compressed, options);
    return Buffer.from(bytes).toString("utf8");
  } catch {
    throw new OfficeError("damaged");
  }
}

/**
 * Distinguishes .docx from .xlsx by what the archive itself declares, without reading its content. Null for
 * any other archive.
 * @throws OfficeError for macros, passwords, escaping names and damaged archives.
 */
export function officeKind(bytes: Uint8Array): OfficeKind | null {
  const entries = zipDirectory(bytes);
  const types = entries.find(({ name }) => name === "[Content_Types].xml");
  if (types === undefined) return null;
  const declared = textOf(types);
  const macros = entries.some(({ name }) => /vbaProject|vbaData|macrosheets\//i.test(name));
  if (macros || /macroEnabled|vbaProject/i.test(declared)) throw new OfficeError("macro");
  if (declared.includes(mainTypes.word)) return "word";
  return declared.includes(mainTypes.excel) ? "excel" : null;
}

const utf16 = (name: string) => Buffer.from(name, "utf16le");
const oldStreams = { word: [utf16("WordDocument")], excel: [utf16("Workbook"), utf16("Book\0")] };
const oldMacros = [utf16("_VBA_PROJECT"), utf16("Macros\0")];

/**
 * Distinguishes an old .doc from an old .xls by the names of its streams. Null for any other container of
 * that family, such as an installer or a mail.
 * @throws OfficeError for macros and passwords.
 */
export function oldOfficeKind(bytes: Uint8Array): OfficeKind | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (oldMacros.some((name) => buffer.includes(name))) throw new OfficeError("macro");
  if (buffer.includes(utf16("EncryptedPackage"))) throw new OfficeError("encrypted");
  if (oldStreams.word.some((name) => buffer.includes(name))) return "word";
  return oldStreams.excel.some((name) => buffer.includes(name)) ? "excel" : null;
}
