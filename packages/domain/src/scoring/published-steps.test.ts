import { describe, expect, it } from "vitest";
import type { Indicator } from "../scheme/indicator.ts";
import { templateRules } from "../scheme/template.ts";
import { figuresOf, monthly, noFacts, scoreDateAt, templateIndicator } from "../testing/scoring.ts";
import type { UnitFacts } from "./facts.ts";
import { scoreIndicator } from "./indicator-score.ts";
import { scoreUnit } from "./unit-score.ts";

// Shapes of published assessment tables. The K-codes name the table; the examples without a published
// result are computed by hand. All are asked at the year's end unless they say otherwise.
const yearEnd = scoreDateAt("2027-01-31");
const yearOf = (some: Partial<UnitFacts>): UnitFacts => ({ ...noFacts, ...some });
const scored = (indicator: Indicator, some: Partial<UnitFacts>, scoreDate = yearEnd) =>
  scoreIndicator(indicator, yearOf(some), scoreDate);

const sessions = (change: Partial<Indicator>) => templateIndicator("B1", change);

describe("published bands, states, ranks and vetoes", () => {
  it("5 bands: K10 takes 1 when fewer than 30 % were adopted", () => {
    const adoption = templateIndicator("D2", {
      name: "录用率",
      target: "30",
      weight: "5",
      asked: { every: "year" },
      formula: {
        shape: "bands",
        bands: [
          { from: "30", points: "5" },
          { from: "0", points: "4" },
        ],
      },
    });
    const of = (rooms: string, open: string) =>
      scored(adoption, { figures: [figuresOf("D2", "2026", { rooms, open })] });
    expect([of("10", "3").score, of("100", "29").score]).toEqual(["5.0", "4.0"]);
    expect(of("100", "29").sentence).toBe("录用率 29% / 目标 30%，扣 1.0 分，得 4.0 / 5.0");
    expect(of("0", "0").pace).toBe("not_applicable");
  });

  it("7 states: K18 gives 100, 66, 33 or 0 % by the failures found", () => {
    const state = templateIndicator("D4", {
      name: "状态描述",
      weight: "10",
      target: null,
      formula: {
        shape: "states",
        states: [
          { name: "A", upTo: 0, percent: "100" },
          { name: "B", upTo: 2, percent: "66" },
          { name: "C", upTo: 4, percent: "33" },
        ],
      },
    });
    const of = (failed: number) =>
      scored(state, {
        samples: [
          {
            ref: { type: "visit", id: "s" },
            code: "D4",
            on: "2026-05-06",
            note: "实地查看",
            checked: 10,
            failed,
          },
        ],
      }).score;
    expect([0, 1, 2, 3, 4, 5, 10].map(of)).toEqual([
      "10.0",
      "6.6",
      "6.6",
      "3.3",
      "3.3",
      "0.0",
      "0.0",
    ]);
  });

  it("distinguishes two samples of one day, each with its own arithmetic", () => {
    const sample = (id: string, checked: number, failed: number) => ({
      ref: { type: "visit", id } as const,
      code: "D4",
      on: "2026-05-06",
      note: id,
      checked,
      failed,
    });
    const samples = [sample("b", 4, 2), sample("a", 10, 0)];
    const { parts } = scored(templateIndicator("D4", {}), { samples });
    expect(parts.map(({ note }) => note)).toEqual(["10 ÷ 10 = 100%，a", "2 ÷ 4 = 50%，b"]);
    expect(parts.map(({ records }) => records[0]?.id)).toEqual(["a", "b"]);
  });

  it("8 rank: K21 gives points by the place a department's list states", () => {
    const rank = templateIndicator("C2", {
      name: "群众满意度排名",
      source: "import",
      unit: "名",
      direction: "down",
      target: null,
      match: null,
      weight: "5",
      asked: { every: "year" },
      figure: {
        fields: [{ key: "rank", name: "名次", unit: "名" }],
        amount: "rank",
        numerator: null,
        denominator: null,
        total: null,
        combine: "latest",
      },
      formula: {
        shape: "bands",
        bands: [
          { from: "5", points: "5" },
          { from: "10", points: "3" },
          { from: "15", points: "1" },
        ],
      },
    });
    const of = (place: string) =>
      scored(rank, { figures: [figuresOf("C2", "2026", { rank: place })] }).score;
    expect(["1", "5", "6", "10", "15", "16"].map(of)).toEqual([
      "5.0",
      "5.0",
      "3.0",
      "3.0",
      "1.0",
      "0.0",
    ]);
    expect(scored(rank, {}).score).toBe("0.0");
  });

  it("9 veto: caps the year and puts it into the last grade", () => {
    const rules = { ...templateRules(), indicators: [sessions({ weight: "100" })] };
    const activities = monthly("study_session", 12);
    const clean = scoreUnit(rules, yearOf({ activities }), yearEnd);
    const veto = { findingId: "f", clause: "第十二条" };
    const vetoed = scoreUnit(rules, yearOf({ activities, veto }), yearEnd);
    expect([clean.total, clean.tierName, vetoed.total, vetoed.tierName, vetoed.vetoed]).toEqual([
      "100.0",
      "好",
      "60.0",
      "需督促",
      true,
    ]);
    expect(vetoed.sentence).toContain("一票否决（第十二条），总分不超过 60.0 分");
  });
});
