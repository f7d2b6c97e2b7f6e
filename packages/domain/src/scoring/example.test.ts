import { describe, expect, it } from "vitest";
import type { Indicator } from "../scheme/indicator.ts";
import { formulaText, sourceText, targetText } from "../scheme/rule-text.ts";
import { templateRules } from "../scheme/template.ts";
import { exampleFields } from "./example.ts";
import { exampleScore } from "./example-facts.ts";

const rules = templateRules();

function of(code: string): Indicator {
  const found = rules.indicators.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return found;
}

const scored = (code: string, numbers: Record<string, string>) =>
  exampleScore(of(code), numbers).score;

describe("a live example", () => {
  it.each([
    ["B1", { done: "9" }, "6.5"],
    ["B2", { done: "3" }, "3.0"],
    ["B3", { done: "0" }, "0.0"],
    ["B5", { done: "12" }, "1.0"],
    ["C1", { level_central: "1", level_province: "1" }, "4.0"],
    ["C4", { figure_received: "100", figure_on_time: "96" }, "4.0"],
    ["D4", { checked: "20", failed: "1" }, "3.0"],
    ["A3", { on_time: "2", late: "0" }, "4.0"],
    ["A3", { on_time: "1", late: "1" }, "3.0"],
    ["A3", { on_time: "0", late: "0" }, "0.0"],
    ["A4", { on_time: "0", late: "0" }, "0.0"],
    ["G1", { closed: "4", on_time: "3" }, "4.5"],
    ["G2", { ordinary: "2", overdue: "1" }, "-0.9"],
    ["H1", { points: "3" }, "3.0"],
  ])("%s with %o scores %s", (code, numbers, score) => {
    expect(scored(code, numbers)).toBe(score);
  });

  it("has numbers to begin with for every indicator, and a sentence", () => {
    for (const indicator of rules.indicators) {
      const fields = exampleFields(indicator);
      expect(fields.length, indicator.code).toBeGreaterThan(0);
      const numbers = Object.fromEntries(fields.map(({ key, initial }) => [key, initial]));
      const { sentence, pace } = exampleScore(indicator, numbers);
      expect(sentence, indicator.code).not.toBe("");
      expect(["not_due", "not_applicable"], indicator.code).not.toContain(pace);
    }
  });

  it("ignores what is not a number", () => {
    expect(scored("B2", { done: "x" })).toBe("0.0");
  });
});

describe("a rule in words", () => {
  it("names target, source and formula of each kind", () => {
    expect(targetText(of("B1"))).toBe("全年不少于12次，每月不少于1次");
    expect(targetText(of("A3"))).toBe("7月5日前半年专题报告；次年1月5日前年度专题报告");
    expect(targetText(of("D1"))).toBe("不低于95%");
    expect(sourceText(of("B2"))).toBe("工作记录：中心组学习（扩大学习）");
    expect(sourceText(of("C4"))).toBe("每月乡镇填报：收到诉求、按期回复");
    expect(formulaText(of("B2"))).toBe("每少1次扣1分，扣完为止");
    expect(formulaText(of("G2"))).toMatch(/^一般扣0\.2分.*逾期另扣0\.5分，重复发生×2，最多扣10分$/);
    for (const one of rules.indicators) expect(formulaText(one)).not.toBe("");
  });
});
