import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { StartRefused, systemCode } from "./refusal.ts";

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "没有写入权限",
  EPERM: "没有写入权限",
  EROFS: "所在磁盘是只读的",
  ENOSPC: "磁盘已满",
  EDQUOT: "磁盘配额已满",
  ENOTDIR: "路径中有一段不是文件夹",
  EEXIST: "该路径是一个文件，不是文件夹",
  ENOENT: "不能在上级文件夹里新建它",
};

/**
 * Makes sure the data folder exists and can be written.
 * As root it stays enterable (0711) for the other OS user PostgreSQL runs as; the files in it that
 * hold secrets are 0600 on their own. For an ordinary user it is 0700.
 * @throws StartRefused naming the folder, the reason and XIANLAN_DATA_DIR.
 */
export function ensureDataFolder(dataDir: string): void {
  let at = dataDir;
  try {
    const isNewFolder = !existsSync(dataDir);
    mkdirSync(dataDir, { recursive: true });
    if (isNewFolder) chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    const probe = join(dataDir, `.write-probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
    // A start as another user leaves files this one may not touch.
    for (const entry of readdirSync(dataDir, { withFileTypes: true })) {
      at = join(dataDir, entry.name);
      if (entry.isFile()) accessSync(at, constants.R_OK | constants.W_OK);
    }
  } catch (error) {
    const code = systemCode(error) ?? "";
    throw new StartRefused(
      `数据文件夹不可写：${at}\n` +
        `原因：${REASONS[code] ?? "系统拒绝"}${code ? `（${code}）` : ""}。\n` +
        "请修改其权限或属主，或用环境变量 XIANLAN_DATA_DIR 指定另一个可写的文件夹，再启动。",
    );
  }
}
