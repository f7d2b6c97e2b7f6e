import { describe, expect, it } from "vitest";
import { duties, dutyCategoryOfFinding } from "../scheme/duties.ts";
import { templateRules } from "../scheme/index.ts";
import { checkResultDefinitions } from "../visit/visit.ts";
import { checkKindDefinitions, checkKindOf } from "./checklist.ts";
import { checklistInput } from "./checklist-input.ts";
import { defaultChecklist, uninspected } from "./default.ts";

describe("the default checklist", () => {
  const list = defaultChecklist(2026);
  const { items } = list;

  it("passes the input schema of a checklist", () => {
    expect(checklistInput.parse(list)).toEqual(list);
  });

  it("is data, as are the kinds of check, their results and the duties: they survive JSON", () => {
    const all = { list, duties, checkKindDefinitions, checkResultDefinitions };
    expect(JSON.parse(JSON.stringify(all))).toStrictEqual(all);
    for (const { code } of checkKindDefinitions) expect(checkKindOf(code).code).toBe(code);
  });

  it("looks at every indicator of the default scheme, or says why it cannot", () => {
    const looked = new Set(items.map(({ dutyCode }) => dutyCode));
    const codes = templateRules().indicators.map(({ code }) => code);
    const left = codes.filter((code) => !looked.has(code));
    expect(left).toEqual(Object.keys(uninspected));
    for (const reason of Object.values(uninspected)) expect(reason.length).toBeGreaterThan(8);
  });

  it("names only indicators there are, under the category they belong to", () => {
    for (const { code, dutyCode, category } of items) {
      const duty = duties.find((one) => one.code === dutyCode);
      expect(duty, code).toBeDefined();
      const owed = duty?.category === "G" ? "A" : duty?.category;
      expect(dutyCategoryOfFinding[category], code).toBe(owed);
    }
  });

  it("counts where points are sampled, so that 宣传阵地完好率 has its figures", () => {
    const sampled = templateRules().indicators.filter(({ kind }) => kind === "sampled");
    expect(sampled.map(({ code }) => code)).toEqual(["D4"]);
    for (const { code } of sampled) {
      expect(items.some((one) => one.dutyCode === code && one.kind === "count")).toBe(true);
    }
  });

  it("is of the year asked for", () => {
    expect(defaultChecklist(2027)).toMatchObject({
      year: 2027,
      title: expect.stringMatching(/^2027年/),
    });
  });
});
