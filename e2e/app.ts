import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { shiftedClock, shiftMs } from "./county-clock.ts";
import { childEnv } from "./env.ts";

export const repositoryRoot = fileURLToPath(new URL("../", import.meta.url));

/** The product as its users start it, on a data folder and a port of its own. */
export interface App {
  readonly url: string;
  readonly dataDir: string;
  /** What it printed so far. */
  output(): string;
  /** Pid of the app, null when it does not run. */
  pid(): number | null;
  /** Pid of its PostgreSQL as its pid file says. */
  postgresPid(): number | null;
  /** kill -9, and waits for its end. */
  kill(): Promise<void>;
  /** SIGTERM, and waits for its end. @returns its exit code. */
  stop(): Promise<number | null>;
}

/** A first start builds the pages and loads the demo, in `pnpm test` beside everything else. */
const STARTED_WITHIN_MS = 900_000;

/**
 * Starts the product at the journeys' day and waits until it is ready.
 * @param clockMs by how much its clock is ahead of the machine's; the run's own shift unless given
 * @throws with its output when it ends instead.
 */
export async function startApp(
  dataDir: string,
  port: number,
  env: Readonly<Record<string, string>> = {},
  clockMs = shiftMs,
): Promise<App> {
  const start = join(repositoryRoot, "apps/web/src/server/start.ts");
  const child = spawn(process.execPath, [shiftedClock(clockMs), start], {
    cwd: repositoryRoot,
    env: childEnv({ ...env, PORT: String(port), XIANLAN_DATA_DIR: dataDir }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString("utf8")).slice(-20_000);
    });
  }
  const url = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + STARTED_WITHIN_MS;
  while (!(await isReady(url))) {
    if (ended(child) || performance.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`The product did not start:\n${output}`);
    }
    await sleep(50);
  }
  return {
    url,
    dataDir,
    output: () => output,
    pid: () => (ended(child) ? null : (child.pid ?? null)),
    postgresPid: () => postmasterPid(dataDir),
    kill: async () => {
      await end(child, "SIGKILL");
    },
    stop: () => end(child, "SIGTERM"),
  };
}

/** Whether the product at `url` says it is ready. */
export async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/ready`, { signal: AbortSignal.timeout(4_000) })).ok;
  } catch {
    return false;
  }
}

/**
 * A new temporary folder for a data folder. Other users may pass through it: root's PostgreSQL is one
 * of them, and its cluster then lies inside and goes when the folder goes.
 */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `xianlan-${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (!ended(child)) {
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await exited;
  }
  return child.exitCode;
}

function postmasterPid(dataDir: string): number | null {
  try {
    const text = readFileSync(join(databaseFolder(dataDir), "postmaster.pid"), "utf8");
    return Number(text.split("\n")[0]) || null;
  } catch {
    return null;
  }
}

/** The cluster lies in the data folder unless the OS user it runs as cannot enter that. */
function databaseFolder(dataDir: string): string {
  try {
    return readFileSync(join(dataDir, "database-folder.txt"), "utf8").trim();
  } catch {
    return join(dataDir, "postgresql");
  }
}
