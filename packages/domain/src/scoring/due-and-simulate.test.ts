import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyCounts, rateOf } from "../finding/figures/figures.ts";
import { templateRules } from "../scheme/template.ts";
import {
  dutyDone,
  figuresOf,
  findingFact,
  monthly,
  noFacts,
  scoreDateAt,
  templateIndicator,
} from "../testing/scoring.ts";
import { dueNow } from "./due-now.ts";
import { scoreIndicator } from "./indicator-score.ts";
import { simulate } from "./simulate.ts";
import { scoreUnit } from "./unit-score.ts";

const only = (...codes: string[]) => ({
  ...templateRules(),
  indicators: codes.map((code) => templateIndicator(code)),
});
const november = scoreDateAt("2026-11-21");

describe("simulate", () => {
  it("closes two open findings in time", () => {
    const findings = [
      findingFact({ closed: true, onTime: true }),
      findingFact({ closed: true, onTime: false, overdue: true }),
      findingFact(),
      findingFact(),
      // Overdue already: closing it cannot be in time.
      findingFact({ overdue: true }),
    ];
    const [best] = simulate(only("G1", "G2"), { ...noFacts, findings }, november);
    // 6 × 1/2 of 6 → 6 × 3/4; deductions 5 × 0.2 + 2 × 0.5 stay.
    expect(best?.sentence).toBe("按期销号这两件：48.0 → 73.0");
    expect(best?.action).toEqual({
      type: "finding",
      ids: findings.slice(2, 4).map(({ id }) => id),
    });
  });

  it("holds one more extended session, and says what it brings", () => {
    const activities = monthly("study_session", 2, { extended: true });
    const formula = { shape: "per_shortfall", points: "0.5", of: "target" } as const;
    const indicators = [templateIndicator("B1", { formula }), templateIndicator("B2")];
    const rules = { ...templateRules(), indicators };
    const found = simulate(rules, { ...noFacts, activities }, november);
    // B1 2 of 10: 8 − 8 × 0.5; B2 2 of 3: 4 − 1. One more extended one counts for both.
    const extended = found.find(({ code }) => code === "B2");
    expect(extended?.sentence).toBe("再开展1次扩大学习：+12.5");
    expect(found.map(({ sentence }) => sentence)).toEqual([
      "再开展1次扩大学习：+12.5",
      "再开展1次中心组学习：+4.17",
    ]);
    expect(found[0]?.before).toBe(scoreUnit(rules, { ...noFacts, activities }, november).total);
  });

  it("does not suggest what comes too late for months that are over", () => {
    expect(simulate(only("D3"), noFacts, november)).toEqual([]);
  });

  it("suggests no higher level than needed for the points", () => {
    const activities = monthly("media_article", 5, { level: "province" });
    const found = simulate(only("C1"), { ...noFacts, activities }, november);
    // 50 points are due: nothing is missing. One short of it, a city's article does as well as any.
    expect(found).toEqual([]);
    const four = {
      ...noFacts,
      activities: [...activities.slice(1), ...monthly("media_article", 1, { level: "city" })],
    };
    expect(simulate(only("C1"), four, november).map(({ sentence }) => sentence)).toEqual([
      "再上稿1篇（市州级）：+10.0",
      "再上稿1篇（县级）：+2.0",
    ]);
  });

  it("suggests as many as are missing where one alone brings nothing", () => {
    const two = { ...templateIndicator("B3"), target: "2" };
    const rules = { ...templateRules(), indicators: [two] };
    const [best] = simulate(rules, noFacts, scoreDateAt("2026-12-31"));
    expect(best?.sentence).toBe("再开展2次中心组学习（县委宣传部旁听）：+100.0");
  });

  it("suggests reporting a figure missing after its lock, and nothing where all is done", () => {
    const figures = [1, 2].map((month) =>
      figuresOf("D1", `2026-M0${month}`, { villages: "20", working: "20" }),
    );
    // (5 + 5 + 0) ÷ 3 is shown, and added up, as 3.33: 66.6 of 100.
    const [best] = simulate(only("D1"), { ...noFacts, figures }, scoreDateAt("2026-04-20"));
    expect(best?.sentence).toBe("补报3月农村广播在线率（按达标计）：+33.4");
    expect(simulate(only("D1"), { ...noFacts, figures }, scoreDateAt("2026-04-10"))).toEqual([]);
  });
});

describe("what is due now", () => {
  it("lists what is late first, then orders by day", () => {
    const activities = [...monthly("study_session", 9), ...monthly("practice_event", 10)];
    const due = dueNow(only("B1", "D3", "A2", "B3"), { ...noFacts, activities }, november);
    expect(due.map(({ code, missing, by, late }) => [code, missing, by, late])).toEqual([
      ["B1", "2", "2026-11-30", true],
      ["D3", "1", "2026-11-30", false],
      ["A2", "1", "2026-12-31", false],
      ["B3", "1", "2026-12-31", false],
    ]);
    expect(due[0]?.sentence).toBe(
      "党委理论学习中心组集中学习还差 2 次，11月30日前完成（按序时应达 11 次，现有 9 次）",
    );
  });

  it("lists a duty from the month of its day on, until it is done or too late", () => {
    const at = (asOf: string, figures = noFacts.figures) =>
      dueNow(only("A3"), { ...noFacts, figures }, scoreDateAt(asOf)).map(
        ({ sentence }) => sentence,
      );
    expect(at("2026-06-30")).toEqual([]);
    expect(at("2026-07-01")).toEqual(["半年专题报告，7月5日前完成"]);
    expect(at("2026-07-20")).toEqual(["半年专题报告，7月5日已到期"]);
    expect(at("2026-07-20", [dutyDone("A3", "2026-07-04")])).toEqual([]);
  });

  it("lists nothing for a year that is over", () => {
    expect(dueNow(only("B1", "B3"), noFacts, scoreDateAt("2027-02-01"))).toEqual([]);
  });
});

describe("a unit's score", () => {
  it("adds up what is shown and leaves out what does not apply to the unit", () => {
    const rules = only("B1", "B2", "G2", "H1");
    const elsewhere = rules.indicators.map((one) =>
      one.code === "B2" ? { ...one, appliesTo: ["00000000-0000-4000-8000-000000000009"] } : one,
    );
    const assessments = [
      {
        id: "s",
        code: "H1",
        on: "2026-05-01",
        reason: "经验在市里推广",
        value: { kind: "points" as const, points: "1.5" },
      },
    ];
    const facts = {
      ...noFacts,
      assessments,
      activities: monthly("study_session", 9),
      findings: [findingFact({ severity: "serious", repeated: true })],
    };
    const score = scoreUnit({ ...rules, indicators: elsewhere }, facts, scoreDateAt("2026-11-30"));
    // 7.0 of 8 is 87.5; bonus 1.5; one serious finding twice over costs 1.0.
    expect(score.indicators.map(({ code }) => code)).toEqual(["B1", "G2", "H1"]);
    expect([score.base, score.bonus, score.deductions, score.total, score.tierName]).toEqual([
      "87.5",
      "1.5",
      "1.0",
      "88.0",
      "较好",
    ]);
    expect(score.categories.filter(({ max }) => max !== "0.0")).toEqual([
      { code: "B", name: "理论武装", score: "7.0", max: "8.0", behind: 1 },
      { code: "H", name: "加分", score: "1.5", max: "5.0", behind: 0 },
    ]);
    expect(score.categories.find(({ code }) => code === "G")?.score).toBe("-1.0");
    expect(score.sentence).toBe(
      "截至11月30日，得 88.0 分，较好；基础分 87.5，加分 1.5，扣分 1.0；1 项指标落后序时或已失分",
    );
  });
});

describe("figures shared with the finding screens", () => {
  it("shows the rate of findings closed in time that the finding screens show", () => {
    const some = fc.array(fc.record({ closed: fc.boolean(), onTime: fc.boolean() }), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(some, (lives) => {
        const findings = lives.map(({ closed, onTime }) =>
          findingFact({ closed, onTime: closed ? onTime : null }),
        );
        const closed = findings.filter((one) => one.closed).length;
        const closedOnTime = findings.filter((one) => one.onTime === true).length;
        const rate = rateOf("onTimeRate", { ...emptyCounts(), closed, closedOnTime });
        const shown = scoreIndicator(templateIndicator("G1"), { ...noFacts, findings }, november);
        if (rate === null) expect(shown.pace).toBe("not_applicable");
        else expect(Number(shown.attained)).toBeCloseTo(rate * 100, 1);
      }),
    );
  });

  it("gives nothing for a count that must stay low and was not reported", () => {
    const few = templateIndicator("C2", {
      name: "越级上访",
      source: "figure",
      match: null,
      direction: "down",
      target: "5",
      weight: "4",
      unit: "件",
      asked: { every: "quarter" },
      formula: { shape: "proportional" },
      figure: {
        fields: [{ key: "visits", name: "件数", unit: "件" }],
        amount: "visits",
        numerator: null,
        denominator: null,
        total: null,
        combine: "pooled",
      },
    });
    const one = [figuresOf("C2", "2026-Q1", { visits: "1" })];
    const at = (figures: typeof one) =>
      scoreIndicator(few, { ...noFacts, figures }, scoreDateAt("2026-07-20"));
    expect(at(one).sentence).toBe(
      "越级上访 1 件 / 不超过 5 件，第2季度未报送，扣 2.0 分，得 2.0 / 4.0",
    );
    expect(at([...one, figuresOf("C2", "2026-Q2", { visits: "0" })]).score).toBe("4.0");
  });
});
