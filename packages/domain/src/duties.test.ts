import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { duties, dutyCategories, dutyCategoryLabels, dutyCategoryOfFinding } from "./duties.ts";
import { findingCategories, findingCategoryLabels } from "./finding/state.ts";

const file = join(import.meta.dirname, "../../../../shared/material/indicator-catalogue.md");
const present = existsSync(file);
if (!present) process.stdout.write(`skipped: the indicator catalogue is not at ${file}\n`);

describe("duties of the default scheme", () => {
  it("have unique codes in scheme order, with a clause and words to find them by", () => {
    const codes = duties.map((duty) => duty.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const duty of duties) {
      expect(duty.code.startsWith(duty.category)).toBe(true);
      expect(duty.clause.length).toBeGreaterThan(8);
      expect(duty.keywords.length).toBeGreaterThan(0);
    }
    expect(new Set(duties.map((duty) => duty.category))).toEqual(new Set(dutyCategories));
  });

  it("stand under the same names as the categories of findings", () => {
    for (const category of findingCategories) {
      const letter = dutyCategoryOfFinding[category];
      expect(dutyCategoryLabels[letter]).toBe(findingCategoryLabels[category]);
    }
  });

  it.skipIf(!present)("are the rows of the catalogue, with its figures", () => {
    const rows = readFileSync(file, "utf8")
      .split("\n")
      .map((line) => line.split("|").map((cell) => cell.trim()))
      .filter((cells) => /^[A-H]\d$/.test(cells[1] ?? ""));
    expect(duties.map((duty) => [duty.code, dutyCategoryLabels[duty.category], duty.name])).toEqual(
      rows.map((cells) => [cells[1], cells[2], cells[3]]),
    );
    for (const [index, duty] of duties.entries()) {
      const target = /[≥](\d+)/.exec(rows[index]?.[6] ?? "")?.[1];
      if (target !== undefined) expect(duty.clause).toContain(target);
    }
  });
});
