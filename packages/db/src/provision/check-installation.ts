import type pg from "pg";
import { StartRefused, systemCode } from "../embedded/refusal.ts";
import { type InstallationFolder, secretsPath } from "../embedded/secrets.ts";
import type { InstallationKind } from "../installation/keys.ts";
import { loginRole } from "../roles.ts";
import { refuseForeign } from "./belonging.ts";
import { connectOrRefuse, open } from "./connect.ts";
import { pendingMigrations } from "./migrate.ts";
import { readRegistry } from "./registry.ts";

const START_FIRST = "命令不建立也不升级数据库；请先用本版本启动一次县览，再运行命令。";

/**
 * Makes sure, over the app's own login and changing nothing, that the database is the folder's and
 * of this version. For commands, which neither make nor migrate anything.
 * @throws StartRefused saying what does not belong together.
 */
export async function checkInstallation(
  appUrl: string,
  folder: InstallationFolder,
): Promise<InstallationKind> {
  const app = await openApp(appUrl, folder);
  try {
    const pending = await pendingMigrations(app).catch((error: unknown) => {
      if (systemCode(error) === "42P01" || systemCode(error) === "42501") return null;
      throw error;
    });
    if (pending === null) throw new StartRefused(`数据库还没有建好。\n${START_FIRST}`);
    if (pending > 0) {
      throw new StartRefused(`数据库的结构比本版本旧，差 ${pending} 次变更。\n${START_FIRST}`);
    }
    await app.query("begin read only; set local role xianlan_auditor");
    const registered = await readRegistry(app);
    await app.query("commit");
    if (registered === null) throw new StartRefused(`数据库还没有登记。\n${START_FIRST}`);
    refuseForeign(folder, registered);
    return registered.kind;
  } finally {
    await app.end();
  }
}

async function openApp(appUrl: string, folder: InstallationFolder): Promise<pg.Client> {
  try {
    return await open(appUrl);
  } catch (error) {
    switch (systemCode(error)) {
      case "28P01":
        throw new StartRefused(
          `数据库与数据文件夹 ${folder.dataDir} 不是一套：登录角色 ${loginRole} 的口令与 ${secretsPath(folder.dataDir)} 里的不符，或该角色还没有建立；未作改动。\n` +
            "请用 XIANLAN_DATA_DIR 指定这个数据库自己的数据文件夹，或从备份恢复它的密钥文件 secrets.json。\n" +
            `若还没有启动过：${START_FIRST}`,
        );
      case "3D000":
        throw new StartRefused(`还没有数据库。\n${START_FIRST}`);
      default:
        return connectOrRefuse(appUrl);
    }
  }
}
