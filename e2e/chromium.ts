import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { childEnv, chosenChromium } from "./env.ts";

// The shell comes first: it draws pages without the windows around them, for a third of the processor time.
const KNOWN = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Path of a Chromium: the one CHROMIUM_PATH names, an installed one, or one installed now: Debian's
 * package as root (with a Chinese font), Playwright's download elsewhere.
 * @throws when there is none and none can be installed.
 */
export function findOrInstallChromium(printLine: (line: string) => void): string {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && run("apt-get", ["--version"])) {
    printLine("No Chromium: installing Debian's package.");
    const packages = ["chromium-headless-shell", "fonts-noto-cjk"];
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    const done =
      run("apt-get", ["update", "-q"], quiet) &&
      run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], quiet);
    const path = installed();
    if (done && path) return path;
  }
  printLine("No Chromium: taking Playwright's download.");
  const cli = join(createRequire(import.meta.url).resolve("@playwright/test"), "..", "cli.js");
  run(process.execPath, [cli, "install", "chromium"]);
  const path = installed();
  if (path) return path;
  throw new Error("There is no Chromium; install one or name it in CHROMIUM_PATH.");
}

function installed(): string | null {
  const chosen = chosenChromium();
  if (chosen) return chosen;
  return [...KNOWN, chromium.executablePath()].find(executable) ?? null;
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): boolean {
  return spawnSync(program, args, { stdio: "inherit", env: childEnv(env) }).status === 0;
}
