import { delimiter, dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** Products are started over and over: what Node has compiled is found again by the next one. */
const compiled = fileURLToPath(new URL("../node_modules/.cache/node", import.meta.url));

/** The environment a child gets: this process's, this Node first on the path, and `more`. */
export function childEnv(
  more: Readonly<Record<string, string>> = {},
): Record<string, string | undefined> {
  const { DATABASE_URL: _database, HOST: _host, XIANLAN_DEMO: _demo, ...rest } = process.env;
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ""}`;
  const cache = { NODE_COMPILE_CACHE: compiled };
  return { ...rest, ...cache, PATH: path, NEXT_TELEMETRY_DISABLED: "1", ...more };
}

/** A browser the caller has chosen, or null. */
export function chosenChromium(): string | null {
  return process.env.CHROMIUM_PATH || null;
}

/** How far the run's clocks are ahead in milliseconds; null before `run.ts` has said so. */
export function clockShift(): number | null {
  const { E2E_CLOCK_SHIFT = "" } = process.env;
  return E2E_CLOCK_SHIFT === "" ? null : Number(E2E_CLOCK_SHIFT);
}

/** Where the journeys run: the product `run.ts` started, its data folder and the browser. */
export function journeyTarget(): { url: string; dataDir: string; chromiumPath: string } {
  const { E2E_URL = "", E2E_DATA_DIR = "", CHROMIUM_PATH = "" } = process.env;
  return { url: E2E_URL, dataDir: E2E_DATA_DIR, chromiumPath: CHROMIUM_PATH };
}
