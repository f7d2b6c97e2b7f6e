import { describe, expect, it } from "vitest";
import { type CoveredVisit, coverageOf, coverageSentence, plainCoverage } from "./coverage.ts";

const goals = { unitGoal: 100, placeGoal: 20 };
const scope = [
  { unitId: "a", places: 10 },
  { unitId: "b", places: 5 },
  { unitId: "c", places: 0 },
];
const visit = (unitId: string, placeId: string | null, state: CoveredVisit["state"]) => ({
  unitId,
  placeId,
  state,
});

describe("coverage of an inspection", () => {
  it("counts different places once, and only what is done", () => {
    const coverage = coverageOf(
      scope,
      [
        visit("a", "a1", "done"),
        visit("a", "a1", "done"),
        visit("a", "a2", "under_way"),
        visit("a", "a1", "planned"),
        visit("b", "b1", "cancelled"),
        visit("b", "b2", "planned"),
        visit("c", null, "done"),
        visit("elsewhere", "x1", "done"),
      ],
      goals,
    );
    expect(coverage.units).toEqual([
      {
        unitId: "a",
        reached: true,
        places: 10,
        placesReached: 1,
        placesAhead: 1,
        done: 2,
        underWay: 1,
        planned: 1,
      },
      {
        unitId: "b",
        reached: false,
        places: 5,
        placesReached: 0,
        placesAhead: 1,
        done: 0,
        underWay: 0,
        planned: 1,
      },
      {
        unitId: "c",
        reached: true,
        places: 0,
        placesReached: 0,
        placesAhead: 0,
        done: 1,
        underWay: 0,
        planned: 0,
      },
    ]);
    expect(coverage).toMatchObject({ unitShare: "66.7", placeShare: "6.7" });
    expect(coverage).toMatchObject({ unitsMissing: 1, placesMissing: 2 });
  });

  it("rounds the missing places up to a whole one", () => {
    const reached = [1, 2].map((at) => visit("a", `a${at}`, "done" as const));
    const missing = (count: number, placeGoal: number) =>
      coverageOf([{ unitId: "a", places: 7 }], reached.slice(0, count), { unitGoal: 0, placeGoal })
        .placesMissing;
    expect([missing(1, 15), missing(2, 15), missing(2, 29), missing(2, 0)]).toEqual([1, 0, 1, 0]);
  });

  it("states coverage and what is missing for the goals in one sentence", () => {
    const visits = [visit("a", "a1", "done"), visit("b", null, "done")];
    const sentence = (...input: Parameters<typeof coverageSentence>) =>
      plainCoverage(coverageSentence(...input));
    expect(sentence(coverageOf(scope, visits, goals))).toBe(
      "已查3个乡镇中的2个、点位1个，点位覆盖率6.7%，距目标还差1个乡镇、2个点位",
    );
    const easy = { unitGoal: 50, placeGoal: 5 };
    expect(sentence(coverageOf(scope, visits, easy), "单位")).toBe(
      "已查3个单位中的2个、点位1个，点位覆盖率6.7%，已达到覆盖目标",
    );
    expect(sentence(coverageOf([], visits, goals))).toBe("还没有确定受检单位");
  });
});
