import { existsSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { StartRefused, systemCode } from "./refusal.ts";

/**
 * Earlier versions, started as root below a folder other users cannot enter, put the cluster
 * elsewhere: this file says where, and `origin.txt` beside the cluster says whose it is.
 */
const POINTER = "database-folder.txt";
const ORIGIN = "origin.txt";

/** The embedded database of a data folder; made there by `initdb`, and part of every copy. */
const insideOf = (dataDir: string) => join(dataDir, "postgresql");

const hasDatabase = (folder: string) => existsSync(join(folder, "PG_VERSION"));

/** Whether an earlier start made a cluster for this data folder, inside it or elsewhere. */
export function hasCluster(dataDir: string): boolean {
  return hasDatabase(insideOf(dataDir)) || existsSync(join(dataDir, POINTER));
}

/**
 * The folder of the embedded cluster (PGDATA), whether it is there already or not.
 * @throws StartRefused when it belongs to another data folder, or was elsewhere and is gone: an
 * empty cluster is never made where there was one.
 */
export function clusterFolder(dataDir: string): string {
  const inside = insideOf(dataDir);
  const pointer = join(dataDir, POINTER);
  if (hasDatabase(inside)) {
    refuseForeign(dataDir, inside);
    return inside;
  }
  if (!existsSync(pointer)) return inside;
  const folder = readFileSync(pointer, "utf8").trim();
  if (!hasDatabase(folder)) {
    throw new StartRefused(
      `数据文件夹 ${dataDir} 的数据库应在 ${folder}（见 ${pointer}），那里却没有（或本用户进不去）；不会另建空库。\n` +
        `请从备份恢复 ${folder}，或把该数据库文件夹复制为 ${inside} 再启动；\n` +
        "若不再需要其中的数据，请用 XIANLAN_DATA_DIR 指定一个新的数据文件夹，从头开始。",
    );
  }
  refuseForeign(dataDir, folder);
  const note = join(dirname(folder), ORIGIN);
  const origin = existsSync(note) ? readFileSync(note, "utf8").trim() : "";
  if (origin !== realpathSync(dataDir) && existsSync(join(origin, POINTER))) {
    throw new StartRefused(
      `数据文件夹 ${dataDir} 是 ${origin} 的副本，数据库没有一起复制，仍属于后者（${folder}）。\n` +
        `请先停止 ${origin} 的县览，再把 ${folder} 复制为 ${inside}，然后启动副本；\n` +
        `或者先用本版本启动一次 ${origin}：数据库会移进数据文件夹，此后整个复制即可。`,
    );
  }
  return folder;
}

/** A link to the cluster of another data folder: two servers must never share one. */
function refuseForeign(dataDir: string, folder: string): void {
  const owner = dirname(realpathSync(folder));
  if (owner === realpathSync(dataDir) || !existsSync(join(owner, "holder.lock"))) return;
  throw new StartRefused(
    `数据文件夹 ${dataDir} 所指的数据库属于另一个数据文件夹 ${owner}，两处不能共用。\n` +
      `请用 XIANLAN_DATA_DIR=${owner} 启动；要另有一份，请停止后整个复制 ${owner}。`,
  );
}

/**
 * Moves a cluster that lies elsewhere into its data folder, so that copying the folder copies the
 * data. Call while nothing runs on it. On another file system it stays until somebody copies it.
 */
export function bringInside(
  dataDir: string,
  pgdata: string,
  log: (message: string) => void,
): string {
  const inside = insideOf(dataDir);
  const pointer = join(dataDir, POINTER);
  if (pgdata === inside) {
    // A kill between the two steps below leaves a pointer to nowhere.
    rmSync(pointer, { force: true });
    return inside;
  }
  try {
    renameSync(pgdata, inside);
  } catch (error) {
    log(
      `数据库在 ${pgdata}，不在数据文件夹里，也移不进去（${systemCode(error) ?? error}），备份时须一并复制；` +
        `停止后把它复制为 ${inside} 并删除 ${pointer}，以后只需复制数据文件夹`,
    );
    return pgdata;
  }
  rmSync(pointer, { force: true });
  log(`数据库已从 ${pgdata} 移进数据文件夹：${inside}`);
  return inside;
}
