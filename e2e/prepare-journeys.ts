import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { freePort, repositoryRoot, startApp, temporaryFolder } from "./app.ts";
import { findOrInstallChromium } from "./chromium.ts";
import { now, shiftMs } from "./county-clock.ts";
import { childEnv } from "./env.ts";

/** The product that journeys run on, with the demo county loaded. */
export interface Journeys {
  /** Runs Playwright. @returns its exit code. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<number>;
  /** Ends the product and removes its data. @returns whether it ended in order. */
  stop(): Promise<boolean>;
}

const printLine = (line: string) => process.stdout.write(`${line}\n`);

/** Starts the product on an empty data folder and waits until the demo county is there. */
export async function prepareJourneys(): Promise<Journeys> {
  const chromiumPath = findOrInstallChromium(printLine);
  const dataDir = join(temporaryFolder("e2e"), "data");
  const app = await startApp(dataDir, await freePort());
  return {
    async run(args, env = {}) {
      printLine(`Journeys on ${app.url}, ${now().toISOString()}`);
      const cli = join(createRequire(import.meta.url).resolve("@playwright/test"), "..", "cli.js");
      const ran = spawn(process.execPath, [cli, "test", ...args], {
        cwd: join(repositoryRoot, "e2e"),
        stdio: "inherit",
        env: childEnv({
          E2E_URL: app.url,
          E2E_DATA_DIR: dataDir,
          CHROMIUM_PATH: chromiumPath,
          E2E_CLOCK_SHIFT: String(shiftMs),
          ...env,
        }),
      });
      return new Promise((resolve, reject) => {
        ran.once("error", reject);
        ran.once("exit", (code) => resolve(code ?? 1));
      });
    },
    async stop() {
      const code = await app.stop();
      if (code !== 0) printLine(`The product ended with ${code}:\n${app.output()}`);
      rmSync(join(dataDir, ".."), { recursive: true, force: true });
      return code === 0;
    },
  };
}
