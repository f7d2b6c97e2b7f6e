import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const biome = join(root, "node_modules/@biomejs/biome/bin/biome");

/** Category of the linter → a file that must be refused on its account. */
const REFUSED: Readonly<Record<string, string>> = {
  "lint/suspicious/noExplicitAny": "export const f = (a: any): string => String(a);\n",
  "lint/style/noNonNullAssertion": "export const f = (a?: string): string => a!;\n",
  "lint/style/useImportType":
    'import { Stats } from "node:fs";\nexport const f = (s: Stats): number => s.size;\n',
  "lint/suspicious/noConsole": 'console.log("x");\n',
  "lint/correctness/noUnusedVariables": "const a = 1;\nexport {};\n",
  "lint/correctness/noUnusedImports": 'import { join } from "node:path";\nexport {};\n',
  "lint/correctness/noUnusedFunctionParameters":
    "export function f(a: string): number {\n  return 1;\n}\n",
  "lint/suspicious/noTsIgnore": "// @ts-ignore\nexport const a = 1;\n",
  "lint/style/noEnum": "export enum State {\n  Open,\n}\n",
  "lint/style/noParameterAssign":
    "export function f(a: number): number {\n  a = 2;\n  return a;\n}\n",
  "lint/suspicious/noDoubleEquals": "export const f = (a: unknown): boolean => a == 1;\n",
};

const CLEAN = 'import type { Stats } from "node:fs";\n\nexport const f = (s: Stats) => s.size;\n';

describe("biome.json", () => {
  let folder = "";
  const refused = new Map<string, string[]>();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "xianlan-lint-"));
    Object.values(REFUSED).forEach((text, index) => {
      writeFileSync(join(folder, `sample-${index}.ts`), text);
    });
    writeFileSync(join(folder, "clean.ts"), CLEAN);
    // The samples lie outside the repository, so its ignore file has no say about them.
    const options = ["--reporter=json", "--vcs-enabled=false", `--config-path=${root}`];
    const { stdout } = spawnSync(process.execPath, [biome, "lint", ...options, "."], {
      cwd: folder,
      encoding: "utf8",
    });
    const report: { diagnostics: { category: string; location: { path: string } }[] } =
      JSON.parse(stdout);
    for (const { category, location } of report.diagnostics) {
      refused.set(location.path, [...(refused.get(location.path) ?? []), category]);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(Object.keys(REFUSED).map((category, index) => ({ category, index })))(
    "refuses $category",
    ({ category, index }) => {
      expect(refused.get(`sample-${index}.ts`)).toContain(category);
    },
  );

  it("accepts a clean file", () => {
    expect(refused.get("clean.ts")).toBeUndefined();
  });
});
