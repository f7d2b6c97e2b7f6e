import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Clears what a killed app or a killed postmaster left behind in `pgdata`, so that the next start
 * is an ordinary one: an orphan postmaster is shut down, orphan backends end, a pid file whose pid
 * belongs to another program by now is removed. Call only while holding the data folder.
 */
export async function clearLeftovers(
  pgdata: string,
  log: (message: string) => void,
): Promise<void> {
  const pid = recordedPid(pgdata);
  if (pid !== null && alive(pid)) {
    if (isPostgresOf(pid, pgdata)) {
      log(`上次未正常退出，先停止遗留的数据库进程 ${pid}`);
      await end(pid, ["SIGINT", "SIGQUIT", "SIGKILL"]);
    } else {
      rmSync(join(pgdata, "postmaster.pid"), { force: true });
    }
  }
  // Backends end by themselves when their postmaster is gone, unless they are busy.
  const deadline = performance.now() + 1_000;
  while (stragglers(pgdata).length > 0 && performance.now() < deadline) await sleep(20);
  for (const straggler of stragglers(pgdata)) await end(straggler, ["SIGKILL"]);
}

/** The pid in `postmaster.pid`, or null. */
export function recordedPid(pgdata: string): number | null {
  try {
    const pid = Number(readFileSync(join(pgdata, "postmaster.pid"), "utf8").split("\n")[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/** Whether this postmaster says it takes connections (line 8 of its pid file). */
export function isReadyMessage(pgdata: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(pgdata, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

/** A zombie nobody reaps (a container without an init) has ended: it holds nothing any more. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) !== "Z";
  } catch {
    return true;
  }
}

/**
 * Every process of PostgreSQL has PGDATA as its working directory. Without /proc the pid file is
 * believed, as PostgreSQL itself does.
 */
function isPostgresOf(pid: number, pgdata: string): boolean {
  if (!existsSync("/proc/self/cwd")) return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(pgdata);
  } catch {
    return false;
  }
}

function stragglers(pgdata: string): readonly number[] {
  if (!existsSync("/proc/self/cwd")) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && isPostgresOf(pid, pgdata) && runsPostgres(pid));
}

/** Somebody's shell may stand in the folder: only PostgreSQL's own processes count. */
function runsPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
  } catch {
    return false;
  }
}

async function end(pid: number, signals: readonly NodeJS.Signals[]): Promise<void> {
  for (const signal of signals) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const deadline = performance.now() + 10_000;
    while (alive(pid) && performance.now() < deadline) await sleep(20);
    if (!alive(pid)) return;
  }
}
