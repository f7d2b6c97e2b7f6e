import { decodeText, readDocxText } from "@xianlan/office";

/**
 * The text of an uploaded bulletin, by the ending of its name: .docx, anything else is text.
 * @throws OfficeError with a sentence for the person who chose the file.
 */
export async function readBulletinFile(bytes: Uint8Array, name: string): Promise<string> {
  return name.toLowerCase().endsWith(".docx") ? await readDocxText(bytes) : decodeText(bytes);
}
