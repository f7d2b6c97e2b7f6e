import sharp from "sharp";

const edge = 32;
const bits = 64;
/** Standard deviation of grey below which a picture shows nothing to know it again by. */
const flat = 3;

/** cos((2x + 1) u π / 2n), the DCT's own table. */
const cosine = Array.from({ length: edge }, (_, u) =>
  Array.from({ length: edge }, (__, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * edge))),
);

/** The 64 lowest frequencies after the constant one: what the eye takes in, and encoders leave alone. */
const frequencies = Array.from({ length: edge * edge }, (_, at) => [
  Math.floor(at / edge),
  at % edge,
])
  .map(([u = 0, v = 0]) => ({ u, v }))
  .sort((a, b) => a.u + a.v - (b.u + b.v) || a.u - b.u)
  .slice(1, bits + 1);

function coefficient(grey: readonly number[], u: number, v: number): number {
  let sum = 0;
  for (let y = 0; y < edge; y += 1) {
    let row = 0;
    for (let x = 0; x < edge; x += 1) {
      row += (grey[y * edge + x] ?? 0) * (cosine[u]?.[x] ?? 0);
    }
    sum += row * (cosine[v]?.[y] ?? 0);
  }
  return sum;
}

function spread(grey: readonly number[]): number {
  const mean = grey.reduce((sum, one) => sum + one, 0) / grey.length;
  return Math.sqrt(grey.reduce((sum, one) => sum + (one - mean) ** 2, 0) / grey.length);
}

/**
 * 64 bits, as `0101…`, of a picture's appearance: the signs, against their median, of its lowest
 * frequencies (a DCT over 32 × 32 grey points). The same picture saved anew, scaled or lightly
 * compressed differs in few of them; a different one in about half. Null for an even surface, which
 * looks like every other. Takes an upright picture; its thumbnail will do.
 */
export async function pictureHash(picture: Uint8Array): Promise<string | null> {
  const { data } = await sharp(picture)
    .flatten({ background: "#ffffff" })
    .greyscale()
    .resize(edge, edge, { fit: "fill" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grey = [...data].slice(0, edge * edge);
  if (spread(grey) < flat) return null;
  const values = frequencies.map(({ u, v }) => coefficient(grey, u, v));
  const sorted = values.toSorted((a, b) => a - b);
  const median = ((sorted[bits / 2 - 1] ?? 0) + (sorted[bits / 2] ?? 0)) / 2;
  return values.map((value) => (value > median ? "1" : "0")).join("");
}
