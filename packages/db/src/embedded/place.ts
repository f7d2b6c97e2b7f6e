import { chmodSync, existsSync, lstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Binaries, copyBinaries, packagedBinaries } from "./binaries.ts";
import { clusterFolder } from "./cluster-folder.ts";
import { canEnter, canReach } from "./files.ts";
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

/** The working directory of the process that looks; a link no permission of a parent stands before. */
const OWN_FOLDER = "/proc/self/cwd";

/**
 * Decides the place for a data folder. The cluster lies in the data folder. Root hands PostgreSQL
 * to another user; programs that user cannot reach (a clone under a home of mode 700) are copied to
 * a folder it can, said through `log`.
 * @throws StartRefused when the cluster is another folder's or gone, or that user cannot reach it.
 */
export function choosePlace(dataDir: string, log: (message: string) => void): Place {
  const packaged = packagedBinaries();
  const pgdata = clusterFolder(dataDir);
  if (process.getuid?.() !== 0) return { binaries: packaged, pgdata, user: null };
  const user = ownerOf(pgdata) ?? chooseHostUser();
  if (!existsSync(OWN_FOLDER) && !canEnter(user, dataDir)) throw unreachable(user);
  return { binaries: reachableBinaries(packaged, user, log), pgdata, user };
}

/**
 * How a program running as the place's user is given a folder of its own: root enters the folder
 * for it and names it by the working directory, so that closed folders above it are no obstacle.
 */
export function entered(
  { user }: Place,
  folder: string,
): { readonly cwd: string; readonly path: string } {
  const throughProc = user !== null && existsSync(OWN_FOLDER);
  return throughProc ? { cwd: folder, path: OWN_FOLDER } : { cwd: "/", path: folder };
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
  if (canReach(user, join(packaged.folder, "bin", "postgres"))) return packaged;
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
      if (canEnter(user, folder)) return folder;
    } catch {
      // The next candidate; the refusal below names them all.
    }
  }
  throw unreachable(user);
}

function unreachable(user: HostUser): StartRefused {
  return new StartRefused(
    `以 root 启动时，PostgreSQL 须以系统用户 ${user.name} 运行，但找不到它能进入的文件夹（程序试过 ${SHARED.join("、")}）。\n` +
      "请用 XIANLAN_DATA_DIR 指定一个它能进入的文件夹，或以普通用户启动。",
  );
}
