import { describe, expect, it } from "vitest";
import type { Formula } from "../scheme/formula.ts";
import type { Indicator } from "../scheme/indicator.ts";
import {
  activityOn,
  dutyDone,
  monthly,
  noFacts,
  scoreDateAt,
  templateIndicator,
} from "../testing/scoring.ts";
import type { UnitFacts } from "./facts.ts";
import { scoreIndicator } from "./indicator-score.ts";

// Shapes of published assessment tables. The K-codes name the table; the examples without a published
// result are computed by hand. All are asked at the year's end unless they say otherwise.
const yearEnd = scoreDateAt("2027-01-31");
const yearOf = (some: Partial<UnitFacts>): UnitFacts => ({ ...noFacts, ...some });
const scored = (indicator: Indicator, some: Partial<UnitFacts>, scoreDate = yearEnd) =>
  scoreIndicator(indicator, yearOf(some), scoreDate);

const sessions = (change: Partial<Indicator>) => templateIndicator("B1", change);

describe("published shapes", () => {
  it("1 proportional: w·min(1, a/t), as K2 gives 5 points for 12 days of study", () => {
    const days = sessions({
      name: "集中学习",
      unit: "天",
      target: "12",
      minimum: null,
      weight: "5",
      formula: { shape: "proportional" },
    });
    const of = (count: number) => scored(days, { activities: monthly("study_session", count) });
    expect([of(0).score, of(9).score, of(12).score, of(20).score]).toEqual([
      "0.0",
      "3.75",
      "5.0",
      "5.0",
    ]);
    expect(of(9).sentence).toBe(
      "集中学习 9 天 / 全年 12 天，按 75% 计分，扣 1.25 分，得 3.75 / 5.0",
    );
  });

  it("2 per shortfall: K1 takes 0.5 for each missing session of 12, at least one a month", () => {
    const learning = sessions({ name: "集中学习" });
    const nine = { activities: monthly("study_session", 9) };
    expect(scored(learning, nine, scoreDateAt("2026-11-30")).sentence).toBe(
      "集中学习 9 次 / 全年 12 次，按序时应达 11 次，少 2 次扣 1.0 分，得 7.0 / 8.0",
    );
    const crowded = scored(learning, { activities: monthly("study_session", 12, {}, [1, 6]) });
    expect(crowded.sentence).toBe(
      "集中学习 12 次 / 全年 12 次，每月至少 1 次，7月、8月、9月等6个月少 6 次扣 3.0 分，得 5.0 / 8.0",
    );
  });

  it("2 per shortfall: K1 takes 0.167 for each of 30 lectures not given", () => {
    const lectures = templateIndicator("B6", {
      name: "理论宣讲",
      target: "30",
      weight: "5",
      formula: { shape: "per_shortfall", points: "0.167", of: "target" },
    });
    const of = (count: number) => scored(lectures, { activities: monthly("lecture", count) }).score;
    // 5 − 4 × 0.167 = 4.332 · 5 − 1 × 0.167 = 4.833 · 30 × 0.167 = 5.01
    expect([of(26), of(29), of(30), of(0)]).toEqual(["4.33", "4.83", "5.0", "0.0"]);
  });

  it("3 all or nothing: K3 takes 2 when no article was taken, 1 when a duty was not done", () => {
    const taken = templateIndicator("C3", {
      name: "供稿采用",
      unit: "篇",
      target: "1",
      weight: "2",
      formula: { shape: "all_or_nothing" },
    });
    const one = monthly("info_brief", 1, { adopted: true });
    expect([scored(taken, {}).score, scored(taken, { activities: one }).score]).toEqual([
      "0.0",
      "2.0",
    ]);
    expect(scored(taken, {}, scoreDateAt("2026-06-30")).sentence).toBe(
      "供稿采用 0 篇 / 全年 1 篇，尚未到期，暂不扣分，暂计 2.0 / 2.0",
    );
    const lecture = templateIndicator("B4", { name: "带头讲党课", weight: "1" });
    const done = scored(lecture, { figures: [dutyDone("B4", "2026-01-20")] });
    expect([scored(lecture, {}).score, done.score]).toEqual(["0.0", "1.0"]);
  });

  it("6 monthly base and bonus: K8 gives 10 a month for 8 briefs, 120 a year, more for adopted ones", () => {
    const formula: Formula = {
      shape: "base_and_bonus",
      every: "month",
      base: "10",
      bonus: [
        { level: "county", points: "5" },
        { level: "city", points: "20" },
      ],
    };
    const briefs = templateIndicator("C2", {
      kind: "tiered",
      minimum: { every: "month", amount: 8 },
      target: null,
      weight: "120",
      formula,
    });
    // Ten full months, 4 of 8 in the eleventh, none in the twelfth: 100 + 5; one more adopted by the city.
    const plain = [
      ...monthly("info_brief", 80, {}, [1, 10]),
      ...monthly("info_brief", 4, {}, [11, 11]),
    ];
    const city = activityOn("info_brief", "2026-03-11", { adopted: true, adopted_by: "city" });
    expect(scored(briefs, { activities: plain }).score).toBe("105.0");
    expect(scored(briefs, { activities: [...plain, city] }).score).toBe("120.0");
    const above = { ...briefs, cap: "200" };
    const full = scored(above, { activities: [...plain, city] });
    expect(full.score).toBe("125.0");
    expect(full.sentence).toContain("奖励分 20.0（市州1条）");
    // In June nothing of the months ahead is lost.
    expect(scored(briefs, { activities: plain }, scoreDateAt("2026-06-30")).score).toBe("120.0");
  });
});
