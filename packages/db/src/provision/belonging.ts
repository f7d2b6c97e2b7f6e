import { StartRefused } from "../embedded/refusal.ts";
import { type InstallationFolder, secretsPath } from "../embedded/secrets.ts";
import { type InstallationKind, keyFingerprint, secretNames } from "../installation/keys.ts";
import { loginRole } from "../roles.ts";
import type { RegisteredInstallation } from "./registry.ts";

/** What the rows of a database say about it where no registry does. */
export interface Holdings {
  /** Whether the folder's audit key wrote the first row of every chain; `none`: no rows yet. */
  readonly chain: "none" | "ours" | "foreign";
  /** Whose county is in it; null: none. */
  readonly kind: InstallationKind | null;
}

const AFRESH =
  "若要从头另建一份，请用 XIANLAN_DATA_DIR 指定一个新的数据文件夹；用自有的 PostgreSQL 时，DATABASE_URL 还须指向另一台服务器上的空库。";

/** @throws StartRefused unless the registered installation is the folder's. */
export function refuseForeign(
  folder: InstallationFolder,
  registered: RegisteredInstallation,
): void {
  const differing = secretNames.filter((name) => {
    const known = registered.fingerprints.get(name);
    return known !== undefined && known !== keyFingerprint(name, folder.secrets[name]);
  });
  const otherId = folder.record !== null && folder.record.id !== registered.id;
  if (otherId || differing.length === registered.fingerprints.size) {
    throw new StartRefused(
      `数据库属于另一份县览（编号 ${registered.id}），与数据文件夹 ${folder.dataDir} 的密钥不是一套；未改动数据库。\n` +
        `请用 XIANLAN_DATA_DIR 指定这个数据库自己的数据文件夹，或从备份恢复它的密钥文件 secrets.json。\n${AFRESH}`,
    );
  }
  if (differing.length > 0) {
    throw new StartRefused(
      `密钥文件 ${secretsPath(folder.dataDir)} 里的 ${differing.join("、")} 与数据库登记的不符；未改动数据库。\n` +
        "请从备份恢复该文件。",
    );
  }
}

/** The database is older than the registry, or its first provisioning was killed before the end. */
export function refuseUnproven(
  folder: InstallationFolder,
  evidence: { readonly signsIn: boolean; readonly chain: Holdings["chain"] },
): void {
  if (evidence.signsIn && evidence.chain !== "foreign") return;
  const reason = evidence.signsIn
    ? "审计日志不是用它的密钥写的"
    : `登录角色 ${loginRole} 的口令不是它的`;
  throw new StartRefused(
    `数据库里已有县览的数据，但不属于数据文件夹 ${folder.dataDir}：${reason}；未改动数据库。\n` +
      `请用 XIANLAN_DATA_DIR 指定这个数据库自己的数据文件夹，或从备份恢复它的密钥文件 secrets.json。\n${AFRESH}`,
  );
}

/** An empty database beside a folder that has had data, or on a server another installation uses. */
export function refuseEmpty(
  folder: InstallationFolder,
  server: { readonly hasLogin: boolean; readonly signsIn: boolean },
): void {
  const { record, used, dataDir } = folder;
  if (record !== null || used) {
    const where = record === null ? "" : `（编号 ${record.id}，原在 ${record.database}）`;
    throw new StartRefused(
      `数据库是空的，而数据文件夹 ${dataDir} 建立过数据${where}；不会从空库开始，也未改动数据库。\n` +
        `请把数据库从备份恢复过来，或把 DATABASE_URL 改回原来的库。\n${AFRESH}`,
    );
  }
  if (server.hasLogin && !server.signsIn) {
    throw new StartRefused(
      `这台数据库服务器上已有另一份县览的登录角色 ${loginRole}，改它的口令会使那一份停摆；未改动数据库。\n` +
        "若这个库就是那一份的，请用 XIANLAN_DATA_DIR 指定它的数据文件夹；若要另建一份，请让 DATABASE_URL 指向另一台服务器。\n" +
        `若那一份已不再使用、它的库已删除，请数据库管理员执行 DROP ROLE ${loginRole}; 再启动（仍有库在用时该语句会被拒绝）。`,
    );
  }
}

/** @throws StartRefused when a demo is to start as the real thing, or the other way round. */
export function refuseOtherKind(
  dataDir: string,
  found: InstallationKind,
  wanted: InstallationKind,
): void {
  if (found === wanted) return;
  throw new StartRefused(
    found === "demo"
      ? `这里是演示县，账号和口令是公开的，不能转为正式使用；未作改动。\n` +
          "要正式使用，请从头开始：用 XIANLAN_DATA_DIR 指定一个新的数据文件夹，设 XIANLAN_DEMO=0 启动；" +
          "用自有的 PostgreSQL 时，DATABASE_URL 还须指向另一台服务器上的空库，" +
          `或由管理员删除演示的库并执行 DROP ROLE ${loginRole}; 后新建的空库。\n` +
          `演示不再需要时，停止后删除 ${dataDir}。要继续看演示，请设 XIANLAN_DEMO=1。`
      : "这里是正式使用的县览，不能装入演示数据；未作改动。\n" +
          "请设 XIANLAN_DEMO=0 以正式方式启动，或用 XIANLAN_DATA_DIR 给演示另设文件夹。",
  );
}
