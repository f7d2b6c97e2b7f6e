import { join } from "node:path";
import { firstLoads } from "./first-load.ts";

// `pnpm bench:web`: the script of every page of the last production build, in bytes after gzip, and
// whether each keeps to its budget.

/** What the first load of any page may weigh. */
const budget = 150_000;

const pages = firstLoads(join(import.meta.dirname, "../../../../apps/web/.next"));
const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);
for (const { route, bytes } of pages) {
  process.stdout.write(`${kB(bytes)} kB  ${route}${bytes > budget ? "  over" : ""}\n`);
}
const over = pages.filter(({ bytes }) => bytes > budget);
process.stdout.write(`${over.length} of ${pages.length} pages over ${budget / 1000} kB\n`);
if (process.argv.includes("--check") && over.length > 0) process.exitCode = 1;
