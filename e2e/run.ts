import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { freePort, repositoryRoot, startApp, temporaryFolder } from "./app.ts";
import { findOrInstallChromium } from "./chromium.ts";
import { now, shiftMs } from "./county-clock.ts";
import { childEnv } from "./env.ts";

/**
 * `pnpm test:e2e [playwright arguments]`: the journeys on the product itself, started with an empty
 * data folder in demo mode, on a port of its own.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
const chromiumPath = findOrInstallChromium(say);
const dataDir = join(temporaryFolder("e2e"), "data");
const app = await startApp(dataDir, await freePort());
say(`Journeys on ${app.url}, ${now().toISOString()}`);
try {
  const cli = join(createRequire(import.meta.url).resolve("@playwright/test"), "..", "cli.js");
  const ran = spawnSync(process.execPath, [cli, "test", ...process.argv.slice(2)], {
    cwd: join(repositoryRoot, "e2e"),
    stdio: "inherit",
    env: childEnv({
      ...{ E2E_URL: app.url, E2E_DATA_DIR: dataDir, CHROMIUM_PATH: chromiumPath },
      E2E_CLOCK_SHIFT: String(shiftMs),
    }),
  });
  process.exitCode = ran.status ?? 1;
} finally {
  const code = await app.stop();
  if (code !== 0) {
    say(`The product ended with ${code}:\n${app.output()}`);
    process.exitCode = 1;
  }
  rmSync(join(dataDir, ".."), { recursive: true, force: true });
}
