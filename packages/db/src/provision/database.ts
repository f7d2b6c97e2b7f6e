import pg from "pg";
import { StartRefused, systemCode } from "../embedded/refusal.ts";
import { type InstallationFolder, secretsPath } from "../embedded/secrets.ts";
import { open } from "./connect.ts";

/**
 * Makes the database on the folder's embedded server unless it is there. An own server has its own.
 * @throws StartRefused when the folder has had data and the database is gone, and when the server
 * was made with other keys.
 */
export async function ensureDatabase(
  adminUrl: string,
  name: string,
  folder: InstallationFolder,
): Promise<void> {
  const client = await open(adminUrl).catch((error: unknown) => {
    if (systemCode(error) !== "28P01") throw error;
    throw new StartRefused(
      `内置数据库与密钥文件 ${secretsPath(folder.dataDir)} 不是一套：其中的口令登录不了；未作改动。\n` +
        "请从备份恢复与这个数据库一起使用的 secrets.json。",
    );
  });
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount) return;
    if (folder.record !== null || folder.used) {
      throw new StartRefused(
        `数据文件夹 ${folder.dataDir} 建立过数据，内置服务器上却没有数据库 ${name}；不会另建空库。\n` +
          "请从备份恢复整个数据文件夹；若不再需要其中的数据，请用 XIANLAN_DATA_DIR 指定一个新的数据文件夹，从头开始。",
      );
    }
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
