import { loginRole } from "@xianlan/db";
import {
  DataFolderInUse,
  type DataFolderLock,
  type InstallationFolder,
  type InstallationKind,
  lockDataFolder,
  readInstallation,
  type Secrets,
  StartRefused,
} from "@xianlan/db/embedded";
import { checkInstallation, withLogin } from "@xianlan/db/provision";
import { embeddedAppUrl, startExisting } from "../database.ts";
import type { Env } from "../env.ts";
import { printError } from "./command.ts";

/** The product's database as a command finds it. */
export interface OpenedInstallation {
  /** Address for the app's own login. */
  readonly appUrl: string;
  readonly secrets: Secrets;
  readonly kind: InstallationKind;
  close(): Promise<void>;
}

/**
 * Opens the installation of the environment, having checked that its data folder and its database
 * belong together: DATABASE_URL, else the running product's embedded server, else one started for
 * the time of the command. Makes no folder, no keys, no roles, and migrates nothing, whatever the
 * command does then.
 * @throws StartRefused when there is no installation, or the parts do not belong together.
 */
export async function openInstallation(env: Env): Promise<OpenedInstallation> {
  const folder = readInstallation(env.dataDir);
  if (folder === null) {
    throw new StartRefused(
      `数据文件夹 ${env.dataDir} 里没有县览的密钥文件 secrets.json，命令不会新建。\n` +
        "请用 XIANLAN_DATA_DIR 指定县览启动时用的数据文件夹；还没有启动过的，先启动一次。",
    );
  }
  const reached = await reach(env, folder);
  try {
    const kind = await checkInstallation(reached.appUrl, folder);
    return { ...reached, secrets: folder.secrets, kind };
  } catch (error) {
    await reached.close();
    throw error;
  }
}

async function reach(
  { databaseUrl, dataDir }: Env,
  folder: InstallationFolder,
): Promise<Pick<OpenedInstallation, "appUrl" | "close">> {
  const close = async () => undefined;
  if (databaseUrl !== null) {
    return { appUrl: withLogin(databaseUrl, loginRole, folder.secrets.appPassword), close };
  }
  const holder = holdOrFind(dataDir);
  if (typeof holder === "number") return { appUrl: embeddedAppUrl(holder, folder), close };
  try {
    const server = await startExisting(folder, printError);
    return {
      appUrl: server.appUrl,
      async close() {
        await server.stop();
        holder.release();
      },
    };
  } catch (error) {
    holder.release();
    throw error;
  }
}

/** The data folder, or the port of the database of the product that runs on it. */
function holdOrFind(dataDir: string): DataFolderLock | number {
  try {
    return lockDataFolder(dataDir, new Date().toISOString());
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    const port = error.info?.databasePort;
    if (port === undefined) throw new StartRefused("应用正在启动，数据库还没有就绪，请稍后再试。");
    return port;
  }
}
