import { OfficeError } from "./errors.ts";
import { maxFileBytes } from "./limits.ts";

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Old .xls, .doc, .et, .wps, and password-protected new files share this container. */
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zip = [0x50, 0x4b, 0x03, 0x04];

/** The stream that holds an encrypted package names itself in UTF-16 in the container's directory. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes(Buffer.from("EncryptedPackage", "utf16le"));
}

/** Refuses by size and by the first bytes, before anything is decompressed. */
export function sniff(bytes: Uint8Array, family: "sheet" | "document"): "zip" | "text" {
  if (bytes.length === 0) throw new OfficeError("empty");
  if (bytes.length > maxFileBytes) throw new OfficeError("too_big");
  if (startsWith(bytes, ole)) {
    if (isEncryptedPackage(bytes)) throw new OfficeError("encrypted");
    throw new OfficeError(family === "sheet" ? "old_format" : "old_document");
  }
  return startsWith(bytes, zip) ? "zip" : "text";
}

/** The extension in lower case without the dot; empty where there is none. */
export function extensionOf(fileName: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? "";
}
