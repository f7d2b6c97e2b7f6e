import { fileURLToPath } from "node:url";
import { readTree } from "./read-tree.ts";
import { checkStructure } from "./rules.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const tree = readTree(root);
const violations = checkStructure(tree);
for (const { rule, path, line, message } of violations) {
  process.stdout.write(`${rule}  ${path}:${line}  ${message}\n`);
}
process.stdout.write(`structure: ${tree.size} files, ${violations.length} violations\n`);
process.exitCode = violations.length === 0 ? 0 : 1;
