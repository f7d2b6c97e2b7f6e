import {
  indicatorKinds,
  indicatorRule,
  shapesOfKind,
  sourcesOfKind,
  templateRules,
} from "@xianlan/domain/scheme";
import { exampleFields, exampleScore } from "@xianlan/domain/scoring";
import { describe, expect, it } from "vitest";
import { linesOf, moveCategory, moveLine, pointsSet } from "./arrange.ts";
import { freeCode, newIndicator, withKind, withShape, withSource } from "./change-indicator.ts";

const whole = templateRules();
const rules = {
  ...whole,
  categories: whole.categories.slice(0, 2),
  indicators: whole.indicators.filter(({ category }) => category === "A" || category === "B"),
};
const shown = (of: typeof rules) =>
  linesOf(of).map((line) =>
    line.type === "category" ? of.categories[line.at]?.code : of.indicators[line.at]?.code,
  );

describe("the editor's lines", () => {
  it("stand under their categories in order", () => {
    expect(shown(rules)).toEqual([
      "A",
      "A1",
      "A2",
      "A3",
      "A4",
      "B",
      "B1",
      "B2",
      "B3",
      "B4",
      "B5",
      "B6",
    ]);
  });

  it("move within a category, and into the next one with its code", () => {
    expect(shown(moveLine(rules, 1, 2)).slice(0, 3)).toEqual(["A", "A2", "A1"]);
    const over = moveLine(rules, 4, 5);
    expect(shown(over).slice(3, 7)).toEqual(["A3", "B", "A4", "B1"]);
    expect(over.indicators.find(({ code }) => code === "A4")?.category).toBe("B");
    const back = moveLine(over, 5, 4);
    expect(shown(back)).toEqual(shown(rules));
  });

  it("never move above the first category, and categories stay with their indicators", () => {
    expect(shown(moveLine(rules, 2, 0)).slice(0, 3)).toEqual(["A", "A2", "A1"]);
    expect(moveLine(rules, 0, 3)).toBe(rules);
    expect(shown(moveCategory(rules, 1, -1)).slice(0, 2)).toEqual(["B", "B1"]);
  });
});

describe("an indicator", () => {
  it("gets a free code, and keeps only what fits its kind", () => {
    expect(freeCode(rules, "A")).toBe("A5");
    const rate = withKind(newIndicator(rules, "A"), "rate");
    expect(rate).toMatchObject({ source: "figure", match: null, asked: { every: "month" } });
    expect(rate.figure?.numerator).toBe("part");
    expect(rate).toMatchObject({ target: "100", unit: "%", minimum: null });
    const judged = withKind(rate, "judged");
    expect(judged).toMatchObject({ source: "office", figure: null, formula: { shape: "judged" } });
  });

  it.each(indicatorKinds)("of kind %s fits its rules in every source and formula", (kind) => {
    const one = { ...newIndicator(rules, "A"), weight: "5" };
    const other = kind === "judged" ? "count" : "judged";
    const initial = withKind(withKind(one, other), kind);
    for (const source of sourcesOfKind[kind]) {
      for (const shape of shapesOfKind[kind]) {
        const made = withShape(withSource(initial, source), shape);
        expect(indicatorRule.parse(made)).toEqual(made);
        const numbers = exampleFields(made).map(({ key, initial }) => [key, initial]);
        const { pace } = exampleScore(made, Object.fromEntries(numbers));
        expect(pace, `${source} ${shape}`).not.toBe("not_applicable");
      }
    }
  });

  it("adds up the running sum without rounding errors", () => {
    const some = rules.indicators.map((one) => ({ ...one, weight: "0.1" }));
    expect(pointsSet({ ...rules, indicators: some }).base).toBe(1);
  });
});
