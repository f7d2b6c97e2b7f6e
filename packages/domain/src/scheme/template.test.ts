import { describe, expect, it } from "vitest";
import { shapesOfKind } from "./indicator-text.ts";
import { schemeRules } from "./scheme.ts";
import { templateRules } from "./template.ts";

describe("the default scheme", () => {
  const rules = templateRules();

  it("is a scheme, each code once, each formula fit for its kind", () => {
    expect(schemeRules.parse(rules)).toEqual(rules);
    const codes = rules.indicators.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { kind, formula } of rules.indicators) {
      expect(shapesOfKind[kind] as readonly string[]).toContain(formula.shape);
    }
  });

  it("is worth 100 points and a bonus of 5", () => {
    const worth = (role: string) =>
      rules.indicators
        .filter((one) => one.role === role)
        .reduce((sum, { weight }) => sum + Number(weight), 0);
    expect(worth("base")).toBe(100);
    expect(worth("bonus")).toBe(5);
  });
});
