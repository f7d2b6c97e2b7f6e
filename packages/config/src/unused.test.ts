import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const knip = join(root, "node_modules/knip/bin/knip.js");

const SAMPLE: Readonly<Record<string, string>> = {
  "package.json": '{ "name": "sample", "private": true, "type": "module" }',
  "pnpm-workspace.yaml": "packages:\n  - packages/*\n",
  "packages/db/package.json":
    '{ "name": "@xianlan/db", "exports": { ".": "./src/index.ts" }, "dependencies": { "pg": "1" } }',
  "packages/db/src/index.ts": 'export { open, close } from "./client.ts";\n',
  "packages/db/src/client.ts":
    "export const open = 1;\nexport const close = 2;\nexport const spare = 3;\n",
  "packages/db/src/forgotten.ts": "export const nothing = 0;\n",
  "packages/bench/package.json":
    '{ "name": "@xianlan/bench", "dependencies": { "@xianlan/db": "workspace:*" } }',
  "packages/bench/src/main.ts": 'import { open } from "@xianlan/db";\n\nprocess.exitCode = open;\n',
};

interface Named {
  readonly name: string;
}

interface Report {
  readonly issues: readonly {
    readonly file: string;
    readonly files: readonly Named[];
    readonly exports: readonly Named[];
    readonly dependencies: readonly Named[];
  }[];
}

describe("knip.json", () => {
  let folder = "";
  let found: Report["issues"] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "xianlan-unused-"));
    for (const [path, text] of Object.entries(SAMPLE)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    cpSync(join(root, "knip.json"), join(folder, "knip.json"));
    const { stdout } = spawnSync(process.execPath, [knip, "--reporter", "json"], {
      cwd: folder,
      encoding: "utf8",
    });
    const report: Report = JSON.parse(stdout);
    found = report.issues;
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const named = (kind: "files" | "exports" | "dependencies"): string[] =>
    found.flatMap((issue) => issue[kind].map(({ name }) => `${issue.file} ${name}`)).sort();

  it("finds a file nobody imports", () => {
    expect(named("files")).toEqual(["packages/db/src/forgotten.ts packages/db/src/forgotten.ts"]);
  });

  it("finds exports nobody imports, those of a package door among them", () => {
    expect(named("exports")).toEqual([
      "packages/db/src/client.ts close",
      "packages/db/src/client.ts spare",
      "packages/db/src/index.ts close",
    ]);
  });

  it("finds a dependency nobody imports", () => {
    expect(named("dependencies")).toEqual(["packages/db/package.json pg"]);
  });
});
