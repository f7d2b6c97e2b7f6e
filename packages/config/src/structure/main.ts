import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkStructure } from "./rules.ts";
import type { Tree } from "./tree.ts";

/** Made by tools, not written by people. Other names that begin with a dot are left out too. */
const GENERATED = new Set([
  "node_modules",
  "dist",
  "test-results",
  "playwright-report",
  "pnpm-lock.yaml",
  "next-env.d.ts",
]);

const TRACKED_HIDDEN_FILES = new Set([".ci", ".gitignore"]);

/** Reads the written files under `root`; binary files appear with whatever text they decode to. */
function readTree(root: string): Tree {
  const files = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (GENERATED.has(entry.name)) continue;
      if (entry.name.startsWith(".") && !TRACKED_HIDDEN_FILES.has(entry.name)) continue;
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) files.set(path, readFileSync(join(root, path), "utf8"));
    }
  };
  walk("");
  return files;
}

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const tree = readTree(root);
const violations = checkStructure(tree);
for (const { rule, path, line, message } of violations) {
  process.stdout.write(`${rule}  ${path}:${line}  ${message}\n`);
}
process.stdout.write(`structure: ${tree.size} files, ${violations.length} violations\n`);
process.exitCode = violations.length === 0 ? 0 : 1;
