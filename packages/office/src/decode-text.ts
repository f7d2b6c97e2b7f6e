import { OfficeError } from "./errors.ts";
import { sniff } from "./sniff.ts";

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // What is not UTF-8 comes from Windows programs set to Chinese; GB 18030 contains GBK.
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/**
 * Text of a .txt or .csv file: UTF-8 with or without byte order mark, UTF-16 with one, else GB 18030.
 * Line ends become \n. Throws OfficeError for empty, oversized, binary and old office files.
 */
export function decodeText(bytes: Uint8Array): string {
  if (sniff(bytes, "document") === "zip") throw new OfficeError("damaged");
  const text = decode(bytes).replace(/\r\n?/g, "\n");
  if (text.includes("\0")) throw new OfficeError("damaged");
  return text;
}
