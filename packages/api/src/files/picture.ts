import sharp, { type Sharp } from "sharp";
import { refused } from "../errors.ts";
import { pictureHash } from "./picture-hash.ts";

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

/** Pixels a picture may unfold into, all frames together; what today's phones take stays below. */
const maxPixels = 60_000_000;
const thumbnailEdge = 320;
/** A picture is read for evidence, not printed as a poster. */
const maxEdgePixels = 4096;

// Decoders keep what they hold between pictures; a server with one owner's pictures gains nothing.
sharp.cache(false);
sharp.concurrency(1);

export const pictureTypes = ["image/jpeg", "image/png", "image/webp", "image/gif"] as const;
export type PictureType = (typeof pictureTypes)[number];

/** Shrinks to fit a square of `edge` pixels; never enlarges. */
function fitWithin(image: Sharp, edge: number): Sharp {
  return image.resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true });
}

const encoders: Record<PictureType, (image: Sharp) => Sharp> = {
  "image/jpeg": (image) => image.jpeg({ quality: 88, mozjpeg: false }),
  "image/png": (image) => image.png(),
  "image/webp": (image) => image.webp({ quality: 88 }),
  "image/gif": (image) => image.gif(),
};

/** A picture as it is kept: drawn anew, upright, with nothing in it but the picture. */
export type CleanPicture = {
  bytes: Uint8Array;
  thumbnail: Uint8Array;
  /** Day it was taken, from its own data; null where it says none. */
  takenOn: string | null;
  /** Its perceptual hash, see `pictureHash`. */
  hash: string | null;
};

/**
 * Draws a picture anew, so that place, device and anything hidden behind the picture are gone and only
 * what is seen remains; turned the way the camera held it. Thumbnail at most 320 px, WebP.
 * @throws AppError `refused` for damaged pictures and for those that unfold beyond 60 megapixels.
 */
export async function cleanPicture(bytes: Uint8Array, type: PictureType): Promise<CleanPicture> {
  const moving = type === "image/gif" || type === "image/webp";
  const read = (animated: boolean) =>
    sharp(bytes, { animated, limitInputPixels: maxPixels, failOn: "error" });
  try {
    const { exif, pages = 1 } = await read(moving).metadata();
    // Frames lie one below the other, so what moves is neither turned nor fitted.
    const rendered = pages > 1 ? read(true) : fitWithin(read(false).autoOrient(), maxEdgePixels);
    const small = fitWithin(read(false).autoOrient(), thumbnailEdge).webp({ quality: 75 });
    const thumbnail = await small.toBuffer();
    return {
      bytes: await encoders[type](rendered).toBuffer(),
      thumbnail,
      hash: await pictureHash(thumbnail),
      takenOn: exif === undefined ? null : exifDay(exif),
    };
  } catch (error) {
    const unfolds = error instanceof Error && /pixel limit/i.test(error.message);
    throw refused(
      unfolds
        ? "图片尺寸过大，请缩小到6000万像素以内后再上传"
        : "图片已损坏或内容与扩展名不符，请重新拍照或另存后再上传",
    );
  }
}
