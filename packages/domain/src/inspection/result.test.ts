import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingCategories, severities } from "../finding/state.ts";
import { checkResults } from "../visit/visit.ts";
import {
  emptyLine,
  type ResultEntry,
  type ResultLine,
  resultSentence,
  sumResults,
} from "./result.ts";

const few = fc.integer({ min: 0, max: 9 });
const spot = {
  unitId: fc.constantFrom("a", "b", "c"),
  category: fc.constantFrom(...findingCategories),
};
const entries: fc.Arbitrary<ResultEntry[]> = fc.array(
  fc.oneof(
    fc.record({
      ...spot,
      result: fc.constantFrom(...checkResults),
      items: few,
      checked: few,
      failed: few,
    }),
    fc.record({ ...spot, severity: fc.constantFrom(...severities), findings: few }),
  ),
);

const flat = (line: ResultLine) => [
  line.pass,
  line.fail,
  line.notApplicable,
  line.checked,
  line.failed,
  line.findings.total,
  ...severities.map((one) => line.findings[one]),
];
const together = (lines: readonly ResultLine[]) =>
  lines
    .map(flat)
    .reduce((sum, line) => sum.map((value, at) => value + (line[at] ?? 0)), flat(emptyLine()));

describe("the result of an inspection", () => {
  it("adds up to the same by unit, by category and in all", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const { units, categories, cells, total } = sumResults(list);
        for (const cut of [[...units.values()], [...categories.values()], cells]) {
          expect(together(cut)).toEqual(flat(total));
        }
        const graded = severities.reduce((sum, one) => sum + total.findings[one], 0);
        expect(graded).toBe(total.findings.total);
      }),
    );
  });

  it("counts each result under its unit and category", () => {
    const at = { unitId: "a", category: "venues" } as const;
    const { total, cells } = sumResults([
      { ...at, result: "pass", items: 3, checked: 12, failed: 0 },
      { ...at, result: "fail", items: 2, checked: 5, failed: 4 },
      { ...at, result: "not_applicable", items: 1, checked: 0, failed: 0 },
      { ...at, severity: "serious", findings: 2 },
    ]);
    expect(total).toMatchObject({ pass: 3, fail: 2, notApplicable: 1, checked: 17, failed: 4 });
    expect(total.findings).toMatchObject({ total: 2, serious: 2, ordinary: 0 });
    expect(cells).toEqual([{ ...at, ...total }]);
    expect(resultSentence(total)).toBe("共查检查项6个，不符合2个，发现问题2件（较重2件）");
    expect(resultSentence(emptyLine())).toBe("还没有检查结果");
  });
});
