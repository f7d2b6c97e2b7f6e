import { expect, it } from "vitest";
import type { IndicatorScore } from "./score.ts";
import {
  categoryShare,
  cellText,
  compareScoreAttention,
  countyScoreSentence,
  isSlightLoss,
  thisMonthSentence,
  worstPace,
} from "./score-text.ts";

const plain = (parts: ReturnType<typeof countyScoreSentence>) =>
  parts.map((part) => ("text" in part ? part.text : part.value)).join("");

const county = {
  asOf: "2026-11-21",
  today: "2026-11-21",
  units: 20,
  behindUnits: 3,
  behindIndicators: 7,
  tiers: [
    { name: "好", count: 5 },
    { name: "较好", count: 0 },
    { name: "需督促", count: 2 },
  ],
  overdueUnits: 2,
};

it("states the county in one sentence, with a filter for each number", () => {
  const parts = countyScoreSentence(county);
  expect(plain(parts)).toBe(
    "截至11月21日，3个乡镇落后序时，涉及7项指标；好5个、需督促2个；2个乡镇有报送逾期未报",
  );
  expect(parts.flatMap((part) => ("focus" in part ? [part.focus] : []))).toEqual([
    { pace: "behind" },
    { tier: 0 },
    { tier: 2 },
    { overdueSubmissions: true },
  ]);
});

it("says so when nobody is behind, and when nobody is scored", () => {
  const nothingOverdue = {
    ...county,
    behindUnits: 0,
    behindIndicators: 0,
    tiers: [],
    overdueUnits: 0,
  };
  expect(plain(countyScoreSentence(nothingOverdue))).toBe("截至11月21日，20个乡镇都达到序时");
  expect(plain(countyScoreSentence({ ...nothingOverdue, units: 0 }))).toBe(
    "截至11月21日，还没有参加考核的乡镇",
  );
});

const scored = (score: string, max: string, role: "base" | "bonus" | "deduction" = "base") =>
  ({
    code: "G1",
    name: "按期销号率",
    category: "G",
    kind: "rate",
    unit: "%",
    score,
    max,
    role,
    attained: null,
    target: null,
    expectedByNow: null,
    pace: "behind",
    sentence: "",
    parts: [],
  }) satisfies IndicatorScore;

it("never rounds a loss away, and shows deductions beside the share", () => {
  expect(categoryShare([scored("7.99", "8.0")], "7.99")).toBe("99%");
  expect(categoryShare([scored("8.0", "8.0")], "8.0")).toBe("100%");
  expect(categoryShare([scored("2.9", "10.0")], "2.9")).toBe("29%");
  expect(categoryShare([scored("0.0", "0.0")], "0.0")).toBe("—");
  const taken = scored("-6.7", "0.0", "deduction");
  expect(categoryShare([scored("4.9", "6.0"), taken], "-1.8")).toBe("81%");
  expect(categoryShare([taken], "-6.7")).toBe("-6.7");
  expect(categoryShare([scored("1.5", "5.0", "bonus")], "1.5")).toBe("+1.5");
  expect(isSlightLoss([scored("6.8", "8.0"), taken])).toBe(true);
  expect(isSlightLoss([scored("6.79", "8.0")])).toBe(false);
});

it("gives a category the pace of its worst indicator", () => {
  expect(worstPace(["attained", "behind", "not_due"])).toBe("behind");
  expect(worstPace(["attained", "not_due"])).toBe("attained");
  expect(worstPace([])).toBe("not_due");
});

it("orders by grade, then by what is behind, then by points", () => {
  const row = (name: string, tier: number, behind: number, total: string) => ({
    name,
    tier,
    behind,
    total,
  });
  const rows = [row("甲", 0, 0, "95"), row("乙", 2, 1, "71"), row("丙", 2, 3, "75")];
  expect(rows.toSorted(compareScoreAttention).map(({ name }) => name)).toEqual(["丙", "乙", "甲"]);
});

it("counts what is to be done this month", () => {
  expect(thisMonthSentence({ total: 4, late: 2 })).toBe("本月还有4件事要做，其中2件已落后序时");
  expect(thisMonthSentence({ total: 0, late: 0 })).toContain("没有");
});

it("shows what counts of an indicator in a cell", () => {
  const count = {
    code: "B1",
    name: "集中学习",
    category: "B",
    kind: "count",
    role: "base",
    unit: "次",
    score: "7.0",
    max: "8.0",
    attained: "9",
    target: "12",
    expectedByNow: "11",
    pace: "behind",
    sentence: "",
    parts: [],
  } satisfies IndicatorScore;
  expect(cellText(count)).toBe("9/11");
  expect(cellText({ ...count, expectedByNow: "0" })).toBe("9");
  expect(cellText({ ...count, attained: "99.6", unit: "%", expectedByNow: "95" })).toBe("99%");
  expect(cellText({ ...count, role: "deduction", score: "-0.7" })).toBe("-0.7");
  expect(cellText({ ...count, role: "bonus", score: "1.5" })).toBe("+1.5");
  expect(cellText({ ...count, attained: null })).toBe("·");
  expect(cellText({ ...count, pace: "not_applicable" })).toBe("—");
  expect(cellText({ ...count, role: "bonus", score: "0.0" })).toBe("0");
});
