import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cleanPicture } from "./picture.ts";
import { pictureHash } from "./picture-hash.ts";

/** Numbers below a bound, the same ones for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A scene of coloured shapes, another one a seed. */
function samplePicture(seed: number, width = 1200, height = 900): Promise<Buffer> {
  const next = chance(seed);
  const shapes = Array.from({ length: 24 }, () => {
    const colour = `rgb(${next(256)},${next(256)},${next(256)})`;
    const at = `cx="${next(1200)}" cy="${next(900)}" rx="${40 + next(260)}" ry="${40 + next(200)}"`;
    return `<ellipse ${at} fill="${colour}" opacity="0.8"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="${width}" height="${height}"><rect width="1200" height="900" fill="rgb(${next(256)},${next(256)},200)"/>${shapes.join("")}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** A page of minutes: lines of a length of their own on white, as a scanner gives it. */
function page(seed: number): Promise<Buffer> {
  const next = chance(seed + 1000);
  const lines = Array.from({ length: 22 }, (_, at) => {
    const width = 120 + next(560);
    return `<rect x="90" y="${90 + at * 44}" width="${width}" height="20" fill="#333"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="827" height="1169"><rect width="827" height="1169" fill="#fff"/>${lines.join("")}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

function apart(a: string | null, b: string | null): number {
  if (a === null || b === null) throw new Error("a picture without a hash");
  return [...a].filter((bit, at) => bit !== b[at]).length;
}

const repeated: Record<string, (picture: Buffer) => Promise<Buffer>> = {
  "JPEG of middling quality": (picture) => sharp(picture).jpeg({ quality: 45 }).toBuffer(),
  "WebP of middling quality": (picture) => sharp(picture).webp({ quality: 45 }).toBuffer(),
  "half as large": (picture) => sharp(picture).resize({ width: 600 }).jpeg().toBuffer(),
  "small, as a messenger sends it": (picture) =>
    sharp(picture).resize({ width: 320 }).jpeg({ quality: 60 }).toBuffer(),
  "twice through an encoder": async (picture) =>
    sharp(await sharp(picture).jpeg({ quality: 60 }).toBuffer())
      .webp({ quality: 60 })
      .toBuffer(),
};

describe("a picture's perceptual hash", () => {
  it.each(Object.entries(repeated))("stays near when saved %s", async (_, save) => {
    for (const picture of [await samplePicture(1), await samplePicture(2), await page(3)]) {
      expect(
        apart(await pictureHash(picture), await pictureHash(await save(picture))),
      ).toBeLessThanOrEqual(4);
    }
  });

  it("differs for different pictures, drawn or scanned", async () => {
    const hashes: (string | null)[] = [];
    for (let seed = 1; seed <= 12; seed += 1) {
      hashes.push(
        await pictureHash(await samplePicture(seed)),
        await pictureHash(await page(seed)),
      );
    }
    const distances = hashes.flatMap((a, at) => hashes.slice(at + 1).map((b) => apart(a, b)));
    expect(Math.min(...distances)).toBeGreaterThan(8);
  });

  it("does not exist for an even surface", async () => {
    const white = await sharp({
      create: { width: 64, height: 64, channels: 3, background: "#fff" },
    })
      .png()
      .toBuffer();
    expect(await pictureHash(white)).toBeNull();
  });

  it("comes with the cleaned picture, the same for what the product keeps and what was sent", async () => {
    const picture = await samplePicture(5, 2400, 1800);
    const cleaned = await cleanPicture(picture, "image/png");
    expect(cleaned.hash).toMatch(/^[01]{64}$/);
    expect(apart(cleaned.hash, await pictureHash(picture))).toBeLessThanOrEqual(4);
  });
});
