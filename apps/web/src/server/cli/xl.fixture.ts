import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

export const main = fileURLToPath(new URL("./main.ts", import.meta.url));

/** How a command ended and what it said. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const shiftClock = new URL("../../../../../e2e/shift-clock.ts", import.meta.url);

/** Runs `xl` as an operator does, with nothing of this process's environment but its clock. */
export function runXl(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Ran> {
  return run(env, main, ...args);
}

/** Runs `start` where it is going to be refused. */
export function runStart(env: Readonly<Record<string, string>>): Promise<Ran> {
  return run(env, fileURLToPath(new URL("../start.ts", import.meta.url)));
}

function run(
  env: Readonly<Record<string, string>>,
  script: string,
  ...args: readonly string[]
): Promise<Ran> {
  // The machine's own time is what the process started at and how long it has run since.
  const ahead = Date.now() - Math.round(performance.timeOrigin + performance.now());
  const clock = `--import=${shiftClock.href}?ms=${ahead}`;
  const child = spawn(process.execPath, [clock, script, ...args], {
    env: { NODE_ENV: "test", PATH: dirname(process.execPath), ...env },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}
