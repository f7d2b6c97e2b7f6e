import {
  DataFolderHeld,
  ensureDataFolder,
  type Holder,
  holdDataFolder,
  loadSecrets,
  type Secrets,
  StartRefused,
} from "@xianlan/db/embedded";
import pino from "pino";
import { type Composition, compose } from "../compose.ts";
import { embeddedAppUrl, readyDatabase } from "../database.ts";
import { type Env, readEnv } from "../env.ts";
import { remark } from "./command.ts";

interface Opened {
  readonly appUrl: string;
  close(): Promise<void>;
}

/**
 * Runs a command's work on the product's database: on the running app's embedded server, else on
 * one started for the time of the command, else on DATABASE_URL.
 * @throws StartRefused when none of them can be had.
 */
export async function withProduct<Result>(
  work: (composition: Composition, env: Env) => Promise<Result>,
): Promise<Result> {
  const env = readEnv();
  ensureDataFolder(env.dataDir);
  const opened = await open(env);
  try {
    const composition = await compose({
      dataDir: env.dataDir,
      appUrl: opened.appUrl,
      secrets: loadSecrets(env.dataDir),
      demo: false,
      webhookHosts: env.webhookHosts,
      logger: pino({ level: "warn" }, pino.destination({ dest: 2, sync: true })),
    });
    try {
      return await work(composition, env);
    } finally {
      await composition.close();
    }
  } finally {
    await opened.close();
  }
}

async function open(env: Env): Promise<Opened> {
  if (env.databaseUrl !== null) return ready(env, loadSecrets(env.dataDir), null);
  let holder: Holder;
  try {
    holder = holdDataFolder(env.dataDir, new Date().toISOString());
  } catch (error) {
    if (!(error instanceof DataFolderHeld)) throw error;
    const port = error.info?.databasePort;
    if (port === undefined) throw new StartRefused("应用正在启动，数据库还没有就绪，请稍后再试。");
    const appUrl = embeddedAppUrl(port, loadSecrets(env.dataDir));
    return { appUrl, close: async () => undefined };
  }
  try {
    return await ready(env, loadSecrets(env.dataDir), holder);
  } catch (error) {
    holder.release();
    throw error;
  }
}

async function ready(env: Env, secrets: Secrets, holder: Holder | null): Promise<Opened> {
  const { databaseUrl, dataDir } = env;
  const database = await readyDatabase({ databaseUrl, dataDir, secrets, log: remark });
  return {
    appUrl: database.appUrl,
    async close() {
      await database.stop();
      holder?.release();
    },
  };
}
