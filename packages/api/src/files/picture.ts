import sharp, { type Sharp } from "sharp";
import { refused } from "../errors.ts";
import { exifDay } from "./exif-date.ts";
import { pictureHash } from "./picture-hash.ts";

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
