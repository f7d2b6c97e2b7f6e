import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawPlaces, type Stratum } from "./draw.ts";

const places = fc.uniqueArray(fc.uuid(), { maxLength: 30 });
const strata = fc
  .array(fc.record({ take: fc.integer({ min: 1, max: 12 }), placeIds: places }), { maxLength: 6 })
  .map((list): Stratum[] => {
    const used = new Set<string>();
    return list.map(({ take, placeIds }, at) => {
      const own = placeIds.filter((id) => !used.has(id));
      for (const id of own) used.add(id);
      return { stratum: `s${at}`, take, placeIds: own };
    });
  });
const seed = fc.string({ minLength: 1, maxLength: 20 });

/** The same places in another order, by a rule of its own. */
const reordered = (list: readonly Stratum[], by: number) =>
  list.map((one) => {
    const at = one.placeIds.length === 0 ? 0 : by % one.placeIds.length;
    const turned = [...one.placeIds.slice(at), ...one.placeIds.slice(0, at)].reverse();
    return { ...one, placeIds: turned };
  });

describe("drawing places at random", () => {
  it("gives the same places for a seed, in whatever order they come", () => {
    fc.assert(
      fc.property(seed, strata, fc.nat(), (text, list, by) => {
        const picked = drawPlaces(text, list);
        expect(drawPlaces(text, reordered(list, by))).toEqual(picked);
        const backwards = [...drawPlaces(text, [...list].reverse())].sort();
        expect(backwards).toEqual([...picked].sort());
      }),
    );
  });

  it("draws exactly as many as asked of each stratum, or all there are, and none twice", () => {
    fc.assert(
      fc.property(seed, strata, (text, list) => {
        const picked = drawPlaces(text, list);
        expect(new Set(picked).size).toBe(picked.length);
        for (const { take, placeIds } of list) {
          const own = picked.filter((id) => placeIds.includes(id));
          expect(own).toHaveLength(Math.min(take, placeIds.length));
        }
        expect(picked.every((id) => list.some(({ placeIds }) => placeIds.includes(id)))).toBe(true);
      }),
    );
  });

  it("counts a place once however often it is fed in", () => {
    expect(drawPlaces("种子", [{ stratum: "a", take: 3, placeIds: ["x", "x", "y"] }])).toEqual([
      "x",
      "y",
    ]);
  });

  it("draws the same from a stratum whatever the others contain", () => {
    fc.assert(
      fc.property(
        seed,
        places,
        places,
        fc.integer({ min: 1, max: 9 }),
        (text, own, others, take) => {
          const one: Stratum = { stratum: "own", take, placeIds: own };
          const other = {
            stratum: "rest",
            take: 2,
            placeIds: others.filter((id) => !own.includes(id)),
          };
          const alone = drawPlaces(text, [one]);
          expect(drawPlaces(text, [other, one]).filter((id) => own.includes(id))).toEqual(alone);
        },
      ),
    );
  });

  it("draws differently from two strata of the same shape", () => {
    const names = Array.from({ length: 40 }, (_, at) => String(at).padStart(2, "0"));
    const of = (stratum: string) =>
      drawPlaces("2026-3", [{ stratum, take: 10, placeIds: names }]).join();
    expect(new Set(["a", "b", "c", "d"].map(of)).size).toBe(4);
  });

  it("refuses two strata of one name, whose draws would not be independent", () => {
    const one = { stratum: "a", take: 1, placeIds: ["x"] };
    expect(() => drawPlaces("s", [one, { ...one, placeIds: ["y"] }])).toThrow(/twice/);
  });

  it.each([1, 3, 7])("makes every place equally likely (%i of 8)", (take) => {
    const placeIds = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const runs = 4000;
    const times = new Map(placeIds.map((placeId) => [placeId, 0]));
    for (let run = 0; run < runs; run += 1) {
      for (const placeId of drawPlaces(`seed-${run}`, [
        { stratum: "s", take, placeIds: placeIds },
      ])) {
        times.set(placeId, (times.get(placeId) ?? 0) + 1);
      }
    }
    const share = take / placeIds.length;
    // Five standard deviations: chance alone misses it once in a million.
    const tolerance = 5 * Math.sqrt(runs * share * (1 - share));
    for (const count of times.values()) {
      expect(Math.abs(count - runs * share)).toBeLessThan(tolerance);
    }
  });

  it("repeats the draws that rule 1 has always made", () => {
    const placeIds = ["上村", "下村", "东村", "西村", "南村", "北村"];
    expect(drawPlaces("2026-11-22", [{ stratum: "青石镇", take: 3, placeIds }])).toEqual([
      "北村",
      "南村",
      "西村",
    ]);
  });
});
