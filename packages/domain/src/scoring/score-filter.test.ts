import { describe, expect, it } from "vitest";
import type { Pace } from "./score.ts";
import { filterScores } from "./score-filter.ts";

const unitOf = (name: string, tier: number, study: Pace, press: Pace) => ({
  name,
  tier,
  categories: [
    { code: "A", pace: study },
    { code: "B", pace: press },
  ],
  cells: { A1: { pace: study }, B1: { pace: press } },
});

const units = [
  unitOf("青石镇", 2, "missed", "attained"),
  unitOf("白沙镇", 1, "behind", "on_pace"),
  unitOf("河口镇", 0, "attained", "attained"),
];
const none = { category: null, pace: null, tier: null, sort: "attention" } as const;
const names = (filter: Parameters<typeof filterScores>[1]) =>
  filterScores(units, filter).map(({ name }) => name);

describe("rows of the matrix under a filter", () => {
  it("keep the order of attention, or go by name", () => {
    expect(names(none)).toEqual(["青石镇", "白沙镇", "河口镇"]);
    expect(names({ ...none, sort: "name" })).toEqual(["白沙镇", "河口镇", "青石镇"]);
    expect(units[0]?.name).toBe("青石镇");
  });

  it("include lost points under “behind”, but not the reverse", () => {
    expect(names({ ...none, pace: "behind" })).toEqual(["青石镇", "白沙镇"]);
    expect(names({ ...none, pace: "missed" })).toEqual(["青石镇"]);
  });

  it("are judged by the chosen category alone", () => {
    expect(names({ ...none, pace: "attained" })).toEqual(["青石镇", "河口镇"]);
    expect(names({ ...none, pace: "attained", category: "A" })).toEqual(["河口镇"]);
  });

  it("are those of a tier", () => {
    expect(names({ ...none, tier: 1 })).toEqual(["白沙镇"]);
    expect(names({ ...none, tier: 1, pace: "attained" })).toEqual([]);
  });
});
