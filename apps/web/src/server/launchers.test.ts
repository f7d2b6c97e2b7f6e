import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const fixture = fileURLToPath(new URL("./launchers.fixture.ts", import.meta.url));
let folder: string;
let launcher: ChildProcess;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "xianlan-launch-"));
});
afterEach(() => {
  launcher.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the fixture below a script of the given name and waits until it watches. */
async function launch(name: string): Promise<() => string> {
  const script = join(folder, name);
  writeFileSync(script, `#!/bin/sh\n"${process.execPath}" "${fixture}"\nexit $?\n`);
  chmodSync(script, 0o755);
  launcher = spawn(script, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  await new Promise<void>((resolve) => {
    launcher.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("watching")) resolve();
    });
  });
  return () => output;
}

/** Resolves when the last process that holds the pipe has ended. */
const pipeClosed = () => new Promise((resolve) => launcher.stdout?.once("close", resolve));

test("the app notices that the pnpm above it was killed without passing a signal on", async () => {
  const output = await launch("pnpm");
  const closed = pipeClosed();
  launcher.kill("SIGKILL");
  await closed;
  expect(output()).toBe("watching\ngone\n");
});
