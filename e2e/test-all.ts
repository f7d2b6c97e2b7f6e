import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "./app.ts";
import { findOrInstallChromium } from "./chromium.ts";
import { childEnv } from "./env.ts";
import { prepareJourneys } from "./prepare-journeys.ts";

/**
 * `pnpm test`: everything, one stage after the other; ends with what passed and what failed. The product
 * the journeys need is built and loaded meanwhile, because neither it nor the checks keep two cores busy.
 */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

const printLine = (line: string) => process.stdout.write(`${line}\n`);
const reports = mkdtempSync(join(tmpdir(), "xianlan-reports-"));

function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const ran = spawn(program, args, { cwd: repositoryRoot, stdio: "inherit", env: childEnv(env) });
  return new Promise((resolve) => {
    ran.once("error", () => resolve(false));
    ran.once("exit", (code) => resolve(code === 0));
  });
}

const toCount = (good: boolean): Count => ({ passed: good ? 1 : 0, failed: good ? 0 : 1 });

/** A stage that reports `passed` and `failed` in a JSON file; a crash without one is a failure. */
function counted(good: boolean, path: string, read: (report: unknown) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(path, "utf8")));
    return !good && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch {
    return toCount(good);
  }
}

function figure(report: unknown, ...path: readonly string[]): number {
  let value = report;
  for (const key of path) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }
  return typeof value === "number" ? value : 0;
}

async function verify(): Promise<Count> {
  return toCount(await run("npx", ["-y", "pnpm@12", "run", "verify"]));
}

async function unit(): Promise<Count> {
  const report = join(reports, "vitest.json");
  const vitest = createRequire(join(repositoryRoot, "package.json")).resolve("vitest/package.json");
  const good = await run(process.execPath, [
    join(vitest, "..", "vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  return counted(good, report, (json) => ({
    passed: figure(json, "numPassedTests"),
    failed: figure(json, "numFailedTests"),
  }));
}

async function journeys(): Promise<Count> {
  const report = join(reports, "playwright.json");
  const product = await prepared;
  if (product === null) return toCount(false);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await product.run(["--reporter=list,json"], env).finally(() => product.stop());
  return counted(code === 0, report, (json) => ({
    passed: figure(json, "stats", "expected"),
    failed: figure(json, "stats", "unexpected") + figure(json, "stats", "flaky"),
  }));
}

async function kill9(): Promise<Count> {
  const program = join(repositoryRoot, "e2e", "kill9.ts");
  return toCount(await run(process.execPath, [program, "--rounds=2", "--seconds=1"]));
}

findOrInstallChromium(printLine);
const prepared = prepareJourneys().catch((error: unknown) => {
  printLine(error instanceof Error ? error.message : String(error));
  return null;
});
const stages = { verify, unit, journeys, kill9 };
let passed = 0;
let failed = 0;
const lines: string[] = [];
for (const [name, stage] of Object.entries(stages)) {
  printLine(`\n=== ${name}`);
  const started = performance.now();
  const count = await stage();
  passed += count.passed;
  failed += count.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  lines.push(`${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
}
rmSync(reports, { recursive: true, force: true });
printLine(`\n${lines.join("\n")}`);
printLine(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
