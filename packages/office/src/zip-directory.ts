import { OfficeError } from "./errors.ts";
import { maxEntries } from "./limits.ts";

/** One file of an archive, from the central directory, which is also what parsers go by. */
export type ZipEntry = {
  /** With forward slashes, never leaving the archive. */
  name: string;
  method: "stored" | "deflated";
  compressed: Uint8Array;
  /** Of the inflated bytes. The size the archive claims is not used: the guard counts. */
  crc: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const none32 = 0xffffffff;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new OfficeError("damaged");
}

/** Sizes and offset beyond 32 bits stand in the zip64 extra field, in this order, where marked. */
function wide(view: DataView, extraAt: number, extraEnd: number, fields: number[]): number[] {
  if (!fields.includes(none32)) return fields;
  for (let at = extraAt; at + 4 <= extraEnd; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let next = at + 4;
      return fields.map((field) => {
        if (field !== none32) return field;
        const value = Number(view.getBigUint64(next, true));
        next += 8;
        return value;
      });
    }
    at += 4 + length;
  }
  throw new OfficeError("damaged");
}

function safeName(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes).replaceAll("\\", "/");
  const escapes = name.split("/").includes("..") || name.startsWith("/") || /^[A-Za-z]:/.test(name);
  if (escapes || name.includes("\0")) throw new OfficeError("unsafe");
  return name;
}

function readEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  // An archive that needs zip64 for its directory is no office file of 20 MB.
  if (count > maxEntries) throw new OfficeError("bomb");
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== entrySignature) throw new OfficeError("damaged");
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new OfficeError("encrypted");
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraAt = at + 46 + nameLength;
    const extraEnd = extraAt + view.getUint16(at + 30, true);
    const [, compressedBytes = 0, local = 0] = wide(view, extraAt, extraEnd, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const name = safeName(bytes.subarray(at + 46, extraAt));
    if (view.getUint32(local, true) !== localSignature) throw new OfficeError("damaged");
    const dataAt = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (dataAt + compressedBytes > bytes.byteLength) throw new OfficeError("damaged");
    if (method !== 0 && method !== 8) throw new OfficeError("damaged");
    if (names.has(name)) throw new OfficeError("unsafe");
    names.add(name);
    entries.push({
      name,
      method: method === 0 ? "stored" : "deflated",
      compressed: bytes.subarray(dataAt, dataAt + compressedBytes),
      crc: view.getUint32(at + 16, true),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The files of an archive; throws OfficeError for anything an office program would not write. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  try {
    return readEntries(bytes);
  } catch (error) {
    // Offsets that point outside the file make DataView throw a RangeError.
    if (error instanceof OfficeError) throw error;
    throw new OfficeError("damaged");
  }
}
