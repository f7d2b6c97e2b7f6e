import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { bringInside } from "./cluster-folder.ts";
import { CHILD_ENV, chownTo } from "./files.ts";
import { initialise, SUPERUSER } from "./initialise.ts";
import { clearLeftovers, isReadyMessage } from "./leftovers.ts";
import { choosePlace, entered, type Place } from "./place.ts";
import { StartRefused } from "./refusal.ts";

/** How to run an embedded server; the caller holds the data folder (`lockDataFolder`). */
export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly superuserPassword: string;
  readonly log: (message: string) => void;
  /**
   * `make` (the default): a cluster is made where there is none. `keep`: there is data, so one that
   * is missing is refused. `read`: `keep`, and one that lies elsewhere stays there.
   */
  readonly cluster?: "make" | "keep" | "read";
  /** It died and is back; called after each recovery. */
  readonly onRestart?: () => void;
  /** Only tests turn it off: commits then no longer wait for the disk. */
  readonly durable?: boolean;
  /** Other programs than the packaged ones; tests run against Debian's server with it. */
  readonly binaries?: Binaries;
}

/** A running PostgreSQL, started again on the same port by itself whenever it dies. */
export interface EmbeddedServer {
  readonly port: number;
  /** postgres:// address of one of its databases for its superuser. */
  adminUrl(database: string): string;
  /** The postmaster's pid, null while it is being started again. */
  pid(): number | null;
  /** Shuts down and waits for the child to exit. `immediate` skips the checkpoint (tests). */
  stop(mode?: "fast" | "immediate"): Promise<void>;
}

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  shared_buffers: "128MB",
  effective_cache_size: "1GB",
  work_mem: "8MB",
  maintenance_work_mem: "128MB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  // Every query here is short: compiling or splitting it costs more than it saves.
  jit: "off",
  max_parallel_workers_per_gather: "0",
  timezone: "UTC",
  log_timezone: "UTC",
  log_line_prefix: "%m [%p] %q%u@%d ",
};
const NOT_DURABLE = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

const RESTART_PAUSES_MS = [0, 200, 500, 1_000, 2_000, 5_000];

/**
 * Starts the embedded PostgreSQL of a data folder, making it on the first start.
 * @throws StartRefused with the end of its log when it does not come up, and when its cluster is
 * gone or another folder's.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dataDir, log, durable = true } = options;
  const place = await preparePlace(options);
  const logFile = join(dataDir, "postgres.log");
  rotate(logFile);

  let port = await freePort();
  let child = await launch(place, logFile, port, durable);
  for (let attempt = 1; !child && attempt < 3; attempt += 1) {
    // The port may have been taken in between; a dying predecessor may still hold the memory.
    await clearLeftovers(place.pgdata, log);
    port = await freePort();
    child = await launch(place, logFile, port, durable);
  }
  if (!child) throw new StartRefused(`内置数据库没有启动。${logFile} 的结尾：\n${tail(logFile)}`);
  return supervise(child, { ...options, place, logFile, port, durable });
}

async function preparePlace(options: EmbeddedOptions): Promise<Place> {
  const { dataDir, log, durable = true, cluster = "make" } = options;
  const chosen = choosePlace(dataDir, log);
  const found = { ...chosen, binaries: options.binaries ?? chosen.binaries };
  if (cluster !== "make" && !existsSync(join(found.pgdata, "PG_VERSION"))) {
    throw new StartRefused(
      `数据文件夹 ${dataDir} 建立过数据，它的数据库 ${found.pgdata} 却不在了；不会另建空库。\n` +
        "请从备份恢复整个数据文件夹；若不再需要其中的数据，请用 XIANLAN_DATA_DIR 指定一个新的数据文件夹，从头开始。",
    );
  }
  await initialise(found, options.superuserPassword, { durable });
  await clearLeftovers(found.pgdata, log);
  const pgdata = cluster === "read" ? found.pgdata : bringInside(dataDir, found.pgdata, log);
  if (found.user && lstatSync(pgdata).uid === 0) {
    chownTo(found.user, pgdata);
    // A copy may have lost the mode too, and PostgreSQL refuses a folder that others could read.
    chmodSync(pgdata, 0o700);
  }
  return { ...found, pgdata };
}

interface Supervised extends EmbeddedOptions {
  readonly place: Place;
  readonly logFile: string;
  readonly port: number;
  readonly durable: boolean;
}

function supervise(first: ChildProcess, of: Supervised): EmbeddedServer {
  let child: ChildProcess | null = first;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  const lastResort = () => child?.kill("SIGINT");
  process.once("exit", lastResort);

  const restart = async () => {
    for (let attempt = 0; !stopping; attempt += 1) {
      await sleep(RESTART_PAUSES_MS[Math.min(attempt, RESTART_PAUSES_MS.length - 1)]);
      await clearLeftovers(of.place.pgdata, of.log);
      if (stopping) return;
      const next = await launch(of.place, of.logFile, of.port, of.durable);
      if (next) {
        child = next;
        watch(next);
        of.log(`数据库已自动恢复（进程 ${next.pid}）`);
        of.onRestart?.();
        return;
      }
    }
  };
  const watch = (running: ChildProcess) => {
    running.once("exit", (code, signal) => {
      child = null;
      if (stopping) return;
      of.log(`数据库意外退出（${signal ?? `退出码 ${code}`}），正在重新启动`);
      restarting = restart();
    });
  };
  watch(first);

  return {
    port: of.port,
    adminUrl: (database) =>
      `postgres://${SUPERUSER}:${of.superuserPassword}@127.0.0.1:${of.port}/${database}`,
    pid: () => child?.pid ?? null,
    async stop(mode = "fast") {
      stopping = true;
      process.removeListener("exit", lastResort);
      await restarting;
      if (child) await end(child, mode === "fast" ? ["SIGINT", "SIGQUIT"] : ["SIGQUIT"]);
    },
  };
}

/** Starts one postmaster; null when it exits before it takes connections. */
async function launch(
  place: Place,
  logFile: string,
  port: number,
  durable: boolean,
): Promise<ChildProcess | null> {
  const settings = { ...SETTINGS, ...(durable ? {} : NOT_DURABLE), port: String(port) };
  const sink = openSync(logFile, "a", 0o600);
  const { cwd, path } = entered(place, place.pgdata);
  const child = spawn(
    join(place.binaries.folder, "bin", "postgres"),
    ["-D", path, ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`])],
    {
      cwd,
      env: CHILD_ENV,
      stdio: ["ignore", sink, sink],
      // Its own session: Ctrl+C must reach the app first, which stops it after the last request.
      detached: true,
      ...(place.user ? { uid: place.user.uid, gid: place.user.gid } : {}),
    },
  );
  closeSync(sink);
  let ended = false;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", () => {
    ended = true;
  });
  // No time limit: recovery after a crash takes as long as it takes, and a failure exits.
  while (!ended) {
    if (child.pid && isReadyMessage(place.pgdata, child.pid)) return child;
    await sleep(10);
  }
  return null;
}

async function end(child: ChildProcess, signals: readonly NodeJS.Signals[]): Promise<void> {
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for (const signal of [...signals, "SIGKILL"] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await Promise.race([exited, sleep(20_000, undefined, { ref: false })]);
  }
}

/** A free port below the range systems give to outgoing connections, so that it stays free. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

function rotate(logFile: string): void {
  if (existsSync(logFile) && lstatSync(logFile).size > 10_000_000) {
    renameSync(logFile, `${logFile}.1`);
  }
}

function tail(logFile: string): string {
  return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-8).join("\n");
}
