import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkStructure, RULES } from "./rules.ts";
import { CODE_SAMPLES } from "./samples/code.ts";
import { FOLDER_SAMPLES } from "./samples/folders.ts";
import { NAME_SAMPLES } from "./samples/names.ts";
import { PACKAGE_SAMPLES } from "./samples/packages.ts";
import type { Files } from "./samples/sample.ts";

const SAMPLES = [...PACKAGE_SAMPLES, ...FOLDER_SAMPLES, ...NAME_SAMPLES, ...CODE_SAMPLES];

/** Places the whole check reports for one rule, as `path:line`. */
function places(files: Files, rule: string): string[] {
  return checkStructure(new Map(Object.entries(files)))
    .filter((violation) => violation.rule === rule)
    .map(({ path, line }) => `${path}:${line}`);
}

describe("structure check", () => {
  it("has a sample for every rule it registers, and no other", () => {
    const sampled = SAMPLES.map(({ rule }) => rule).sort();
    expect(sampled).toEqual(RULES.map(({ name }) => name).sort());
    expect(new Set(sampled).size).toBe(sampled.length);
  });

  it("has every rule named among the house rules", () => {
    const guide = readFileSync(new URL("../../../../CONTRIBUTING.md", import.meta.url), "utf8");
    expect(RULES.filter(({ name }) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  describe.each(SAMPLES)("$rule", ({ rule, holds, breaks }) => {
    it("accepts code that keeps the rule", () => {
      expect(places(holds, rule)).toEqual([]);
    });

    it("names the place that breaks the rule", () => {
      expect(breaks.length).toBeGreaterThan(0);
      for (const { files, at } of breaks) expect(places(files, rule)).toEqual(at);
    });
  });

  it("says what is wrong", () => {
    const tree = new Map([["packages/domain/src/a.ts", 'import "@xianlan/db";\n']]);
    expect(checkStructure(tree)).toContainEqual({
      rule: "package-arrows",
      path: "packages/domain/src/a.ts",
      line: 1,
      message: "packages/domain may not import @xianlan/db",
    });
  });
});
