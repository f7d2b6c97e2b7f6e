import {
  ensureDataFolder,
  type InstallationFolder,
  type InstallationKind,
  lockDataFolder,
  newInstallation,
  readInstallation,
} from "@xianlan/db/embedded";
import { refuseOtherKind } from "@xianlan/db/provision";
import pino from "pino";
import { type Composition, compose } from "../compose.ts";
import { readyDatabase } from "../database.ts";
import { type Env, readEnv } from "../env.ts";
import { printError } from "./command.ts";
import { type OpenedInstallation, openInstallation } from "./open-installation.ts";

/**
 * Runs a command's action on the product, composed over the installation's database.
 * @param kind where the command is for one kind of installation alone: another is refused, and one
 * that was never started is made. Without it there has to be one.
 * @throws StartRefused as `openInstallation`.
 */
export async function withProduct<Result>(
  run: (composition: Composition, env: Env) => Promise<Result>,
  kind?: InstallationKind,
): Promise<Result> {
  const env = readEnv();
  const folder = readInstallation(env.dataDir);
  const opened =
    kind !== undefined && folder === null
      ? await makeInstallation(env, kind)
      : await openInstallation(env);
  try {
    if (kind !== undefined) refuseOtherKind(env.dataDir, opened.kind, kind);
    const composition = await compose({
      dataDir: env.dataDir,
      appUrl: opened.appUrl,
      secrets: opened.secrets,
      demo: false,
      webhookHosts: env.webhookHosts,
      logger: pino({ level: "warn" }, pino.destination({ dest: 2, sync: true })),
    });
    try {
      return await run(composition, env);
    } finally {
      await composition.close();
    }
  } finally {
    await opened.close();
  }
}

async function makeInstallation(env: Env, kind: InstallationKind): Promise<OpenedInstallation> {
  const { databaseUrl, dataDir } = env;
  ensureDataFolder(dataDir);
  const holder = lockDataFolder(dataDir, new Date().toISOString());
  try {
    const folder: InstallationFolder = readInstallation(dataDir) ?? newInstallation(dataDir);
    const database = await readyDatabase({ databaseUrl, folder, kind, log: printError });
    return {
      appUrl: database.appUrl,
      secrets: folder.secrets,
      kind,
      async close() {
        await database.stop();
        holder.release();
      },
    };
  } catch (error) {
    holder.release();
    throw error;
  }
}
