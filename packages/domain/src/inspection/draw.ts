/** Version of the rule below. An old draw is repeated by the rule it was drawn with. */
export const drawRule = 1;

/** A stratum 层 of the pool: `take` of these places are wanted, or all where there are fewer. */
export type Stratum = { stratum: string; take: number; placeIds: readonly string[] };

/**
 * Makes a draw 抽签, stratum by stratum: all places of a stratum are equally likely, the same
 * seed gives the same places whatever the order they come in, and what is in one stratum does not
 * touch another. Rule 1: the ids of a stratum in ascending order are shuffled (Fisher–Yates from the
 * end) by the generator `sfc32`, seeded by the text `seed/stratum`, and the first `take` are drawn.
 *
 * Both algorithms are public domain, a few lines of 32-bit integers, and so can be repeated outside
 * this program; a library's sequence could change with its version and make an old draw unrepeatable.
 * @returns drawn ids in ascending order within each stratum, strata as given
 */
export function drawPlaces(seed: string, strata: readonly Stratum[]): string[] {
  const names = new Set(strata.map(({ stratum }) => stratum));
  if (names.size !== strata.length) throw new Error("a stratum is named twice");
  return strata.flatMap((one) => drawStratum(`${seed}/${one.stratum}`, one));
}

function drawStratum(seed: string, { placeIds, take }: Stratum): string[] {
  const orderedPlaceIds = [...new Set(placeIds)].sort(byCodeUnit);
  const below = generatorOf(seed);
  for (let last = orderedPlaceIds.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    const [a = "", b = ""] = [orderedPlaceIds[last], orderedPlaceIds[other]];
    orderedPlaceIds[last] = b;
    orderedPlaceIds[other] = a;
  }
  return orderedPlaceIds.slice(0, take).sort(byCodeUnit);
}

// Not the language's locale: that could differ from one machine to the next.
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Whole numbers in [0, bound), all equally likely. */
function generatorOf(seed: string): (bound: number) => number {
  const next = sfc32(hashSeed(seed));
  return (bound) => {
    // The tail that does not divide evenly is thrown again, or small numbers would be likelier.
    const whole = 2 ** 32 - (2 ** 32 % bound);
    let value = next();
    while (value >= whole) value = next();
    return value % bound;
  };
}

/** Four 32-bit numbers from a text: the hash `cyrb128`, over its UTF-16 code units. */
function hashSeed(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

/** Chris Doty-Humphrey's “small fast counting” generator, 32 bits; its first rounds are thrown away. */
function sfc32([first, second, third, counter]: readonly [number, number, number, number]) {
  let [a, b, c, d] = [first, second, third, counter];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let skipped = 0; skipped < 16; skipped += 1) next();
  return next;
}
