const bytesOfType: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };
const exifFolder = 0x8769;
const takenAt = 0x9003;

/** Value of one tag in one TIFF directory: its text, or the offset it holds. */
function tagOf(view: DataView, directory: number, tag: number, little: boolean) {
  const entries = view.getUint16(directory, little);
  for (let at = directory + 2; at < directory + 2 + entries * 12; at += 12) {
    if (view.getUint16(at, little) !== tag) continue;
    const length =
      (bytesOfType[view.getUint16(at + 2, little)] ?? 1) * view.getUint32(at + 4, little);
    return { at: length > 4 ? view.getUint32(at + 8, little) : at + 8, length };
  }
  return null;
}

function readDay(view: DataView, bytes: Uint8Array, start: number): string | null {
  const little = view.getUint16(start) === 0x4949;
  // Offsets in the block count from its byte-order mark.
  const tiff = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start);
  const exif = tagOf(tiff, tiff.getUint32(4, little), exifFolder, little);
  if (exif === null) return null;
  const taken = tagOf(tiff, tiff.getUint32(exif.at, little), takenAt, little);
  if (taken === null) return null;
  const text = Buffer.from(bytes).toString("latin1", start + taken.at, start + taken.at + 10);
  const match = /^((?:19|20)\d\d):(0[1-9]|1[0-2]):(0[1-9]|[12]\d|3[01])$/.exec(text);
  if (match === null) return null;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  const exists = new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
  return exists ? day : null;
}

/**
 * The day a picture was taken, `YYYY-MM-DD` as its camera's clock said, from an EXIF block. Null where
 * it says none or the block is damaged; never throws.
 */
export function exifDay(exif: Uint8Array): string | null {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const start = Buffer.from(exif.subarray(0, 6)).toString("latin1") === "Exif\0\0" ? 6 : 0;
  try {
    return readDay(view, exif, start);
  } catch {
    // Offsets that point outside the block make DataView throw a RangeError.
    return null;
  }
}
