import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartRefused } from "./refusal.ts";

/** Who holds a data folder; what `holder.json` in it says while the process lives. */
export interface DataFolderOwner {
  readonly pid: number;
  /** ISO instant of the start. */
  readonly since: string;
  /** Address people open, once it listens. */
  readonly address?: string;
  /** Port of the embedded PostgreSQL, once it runs; the command line connects there. */
  readonly databasePort?: number;
}

export interface DataFolderLock {
  /** Adds to what others read about this process. */
  describe(more: Partial<DataFolderOwner>): void;
  release(): void;
}

/** Another process holds the data folder. */
export class DataFolderInUse extends StartRefused {
  readonly info: DataFolderOwner | null;

  constructor(dataDir: string, info: DataFolderOwner | null) {
    const who = info
      ? `进程号 ${info.pid}，自 ${shanghaiTime(info.since)} 起${info.address ? `，地址 ${info.address}` : "，正在启动"}`
      : "另一个进程";
    super(
      `数据文件夹 ${dataDir} 正由另一份县览使用：${who}。\n` +
        "请直接使用那一份，或先停止它；要同时运行两份，请用 XIANLAN_DATA_DIR 给第二份另设文件夹，并用 PORT 另设端口。",
    );
    this.info = info;
  }
}

/** `2026-11-05 09:02:03`, as people in the office read a clock. */
function shanghaiTime(instant: string): string {
  return new Date(instant).toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" });
}

const infoPath = (dataDir: string) => join(dataDir, "holder.json");

/** What the last holder wrote, or null. Only true while the lock is held: see `lockDataFolder`. */
export function readDataFolderOwner(dataDir: string): DataFolderOwner | null {
  try {
    const value: unknown = JSON.parse(readFileSync(infoPath(dataDir), "utf8"));
    return isDataFolderOwner(value) ? value : null;
  } catch {
    return null;
  }
}

function isDataFolderOwner(value: unknown): value is DataFolderOwner {
  return (
    typeof value === "object" &&
    value !== null &&
    "pid" in value &&
    typeof value.pid === "number" &&
    "since" in value &&
    typeof value.since === "string"
  );
}

/**
 * Takes the data folder for this process.
 * The lock is an exclusive SQLite transaction on an empty file: Node offers no other lock the
 * kernel lets go of by itself when a process is killed, and a pid file alone is wrong after a
 * restart that reuses the pid.
 * @throws DataFolderInUse when another process has it.
 */
export function lockDataFolder(dataDir: string, since: string): DataFolderLock {
  const lock = new DatabaseSync(join(dataDir, "holder.lock"), { timeout: 0 });
  try {
    // Nothing is ever written: no journal file beside the lock.
    lock.exec("PRAGMA journal_mode = MEMORY");
    lock.exec("BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    throw new DataFolderInUse(dataDir, readDataFolderOwner(dataDir));
  }
  let info: DataFolderOwner = { pid: process.pid, since };
  const write = () => {
    const next = `${infoPath(dataDir)}.next`;
    writeFileSync(next, `${JSON.stringify(info)}\n`, { mode: 0o600 });
    renameSync(next, infoPath(dataDir));
  };
  write();
  return {
    describe(more) {
      info = { ...info, ...more };
      write();
    },
    release() {
      rmSync(infoPath(dataDir), { force: true });
      lock.close();
    },
  };
}
