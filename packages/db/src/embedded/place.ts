import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Binaries, copyBinaries, packagedBinaries } from "./binaries.ts";
import { enters, giveTo, reaches } from "./files.ts";
import { chooseHostUser, type HostUser } from "./host-user.ts";
import { StartRefused } from "./refusal.ts";

/** Where the embedded PostgreSQL lives and as whom it runs. */
export interface Place {
  readonly binaries: Binaries;
  /** PGDATA; made by `initdb` when absent. */
  readonly pgdata: string;
  /** null: as the user of this process. */
  readonly user: HostUser | null;
}

/** Permanent folders every OS user can enter; never a temporary one, which a reboot empties. */
const SHARED = ["/var/lib", "/var/opt", "/srv", "/opt", "/usr/local"];

/** File in the data folder that says where the cluster is when it is not inside. */
const POINTER = "database-folder.txt";
const ORIGIN = "origin.txt";

/**
 * Decides the place for a data folder. An ordinary user keeps all in the data folder. Root hands
 * PostgreSQL to another user; what that user cannot reach (a clone under a home of mode 700) is put
 * in a folder it can, said through `log`.
 * @throws StartRefused when there is no place that user can reach.
 */
export function choosePlace(dataDir: string, log: (message: string) => void): Place {
  const packaged = packagedBinaries();
  const inside = join(dataDir, "postgresql");
  if (process.getuid?.() !== 0) return { binaries: packaged, pgdata: inside, user: null };

  const folder = databaseFolder(dataDir, inside);
  const user = ownerOf(folder ?? inside) ?? chooseHostUser();
  const binaries = reachableBinaries(packaged, user, log);
  if (folder) return { binaries, pgdata: folder, user };
  if (enters(user, dataDir)) return { binaries, pgdata: inside, user };

  const home = sharedFolder(user, `xianlan-${digest(dataDir)}`);
  giveTo(user, home);
  chmodSync(home, 0o700);
  writeFileSync(join(home, ORIGIN), realpathSync(dataDir));
  const pgdata = join(home, "postgresql");
  setAside(pgdata, log);
  writeFileSync(join(dataDir, POINTER), pgdata);
  log(`系统用户 ${user.name} 进不了 ${dataDir}，数据库放在 ${pgdata}`);
  return { binaries, pgdata, user };
}

/** Whether an earlier start made a cluster for this data folder, inside it or elsewhere. */
export function hasCluster(dataDir: string): boolean {
  return (
    existsSync(join(dataDir, "postgresql", "PG_VERSION")) || existsSync(join(dataDir, POINTER))
  );
}

/**
 * The folder an earlier start chose, or null on the first. A copy of a whole data folder points to
 * the original's database and must not share it: the original's path is noted there.
 */
function databaseFolder(dataDir: string, inside: string): string | null {
  if (existsSync(join(inside, "PG_VERSION"))) return inside;
  const pointer = join(dataDir, POINTER);
  if (!existsSync(pointer)) return null;
  const folder = readFileSync(pointer, "utf8").trim();
  const note = join(dirname(folder), ORIGIN);
  const origin = existsSync(note) ? readFileSync(note, "utf8").trim() : "";
  const copied = origin !== realpathSync(dataDir) && existsSync(join(origin, POINTER));
  if (copied) {
    throw new StartRefused(
      `数据文件夹 ${dataDir} 像是 ${origin} 的副本，数据库仍属于后者（${folder}）。\n` +
        `要在副本里从空库开始，请删除 ${pointer} 与副本里的 secrets.json，再启动。`,
    );
  }
  if (!existsSync(join(folder, "PG_VERSION"))) return null;
  writeFileSync(note, realpathSync(dataDir));
  return folder;
}

/** The data folder was deleted, its database here was not: nobody has its password any more. */
function setAside(pgdata: string, log: (message: string) => void): void {
  if (!existsSync(pgdata)) return;
  const old = `${pgdata}.old-${Date.now()}`;
  renameSync(pgdata, old);
  log(`原数据文件夹已被删除，它的数据库改名保留在 ${old}，不需要时可删除`);
}

function ownerOf(pgdata: string): HostUser | null {
  if (!existsSync(pgdata)) return null;
  const { uid, gid } = lstatSync(pgdata);
  return uid === 0 ? null : { name: String(uid), uid, gid };
}

function reachableBinaries(
  packaged: Binaries,
  user: HostUser,
  log: (message: string) => void,
): Binaries {
  if (reaches(user, join(packaged.folder, "bin", "postgres"))) return packaged;
  const base = sharedFolder(user, "xianlan");
  const copy = copyBinaries(packaged, base);
  log(`系统用户 ${user.name} 进不了 ${packaged.folder}，PostgreSQL 程序放在 ${copy.folder}`);
  return copy;
}

function sharedFolder(user: HostUser, name: string): string {
  for (const parent of SHARED) {
    const folder = join(parent, name);
    try {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o755);
      if (enters(user, folder)) return folder;
    } catch {
      // The next candidate; the refusal below names them all.
    }
  }
  throw new StartRefused(
    `以 root 启动时，PostgreSQL 须以系统用户 ${user.name} 运行，但找不到它能进入的文件夹（试过 ${SHARED.join("、")}）。\n` +
      "请用 XIANLAN_DATA_DIR 指定一个它能进入的文件夹，或以普通用户启动。",
  );
}

function digest(dataDir: string): string {
  return createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 12);
}
