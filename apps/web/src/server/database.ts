import { examineHoldings } from "@xianlan/api";
import { loginRole } from "@xianlan/db";
import {
  EMBEDDED,
  type EmbeddedServer,
  type InstallationFolder,
  type InstallationKind,
  readInstallation,
  StartRefused,
  saveInstallation,
  startEmbedded,
} from "@xianlan/db/embedded";
import {
  addressOnly,
  ensureDatabase,
  type Provisioned,
  provision,
  refuseOtherKind,
  withLogin,
} from "@xianlan/db/provision";
import { demoCountyId } from "@xianlan/demo";

const DATABASE = "xianlan";

/** A database ready for the app, whoever runs it. */
export interface ReadyDatabase extends Provisioned {
  /** Port of the embedded server, or null with DATABASE_URL. */
  readonly embeddedPort: number | null;
  stop(): Promise<void>;
}

/** What to make ready; the caller holds the data folder. */
export interface DatabaseOptions {
  readonly databaseUrl: string | null;
  readonly folder: InstallationFolder;
  readonly kind: InstallationKind;
  readonly log: (message: string) => void;
  /** The embedded server died and is back. */
  readonly onRestart?: () => void;
}

/**
 * Starts the embedded server, or takes the one DATABASE_URL names, and brings it up to date. What
 * does not belong to the folder is refused before it is changed; what was made is remembered in it.
 * @throws StartRefused with a message for the operator.
 */
export async function readyDatabase(options: DatabaseOptions): Promise<ReadyDatabase> {
  const { databaseUrl, folder, kind } = options;
  if (folder.record !== null) refuseOtherKind(folder.dataDir, folder.record.kind, kind);
  if (databaseUrl !== null) {
    const provisioned = await provisionFor(options, databaseUrl, addressOnly(databaseUrl));
    return { ...provisioned, embeddedPort: null, stop: async () => undefined };
  }
  // The server's password has to be kept before there is a server.
  if (readInstallation(folder.dataDir) === null) saveInstallation(folder);
  const server = await startServer(
    options,
    folder.record === null && !folder.used ? "make" : "keep",
  );
  try {
    await ensureDatabase(server.adminUrl("postgres"), DATABASE, folder);
    const provisioned = await provisionFor(options, server.adminUrl(DATABASE), EMBEDDED);
    return { ...provisioned, embeddedPort: server.port, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The app's own address of a running embedded server. */
export function embeddedAppUrl(port: number, { secrets }: InstallationFolder): string {
  return withLogin(`postgres://127.0.0.1:${port}/${DATABASE}`, loginRole, secrets.appPassword);
}

/**
 * Starts the embedded server for a command. Nothing is made, moved or brought up to date.
 * @throws StartRefused when the folder has no database of its own.
 */
export async function startExisting(
  folder: InstallationFolder,
  log: (message: string) => void,
): Promise<{ readonly appUrl: string; stop(): Promise<void> }> {
  const server = await startServer({ folder, log }, "read");
  return { appUrl: embeddedAppUrl(server.port, folder), stop: () => server.stop() };
}

function startServer(
  { folder, log, onRestart }: Pick<DatabaseOptions, "folder" | "log" | "onRestart">,
  cluster: "make" | "keep" | "read",
): Promise<EmbeddedServer> {
  const { dataDir, record, secrets } = folder;
  if (record !== null && record.database !== EMBEDDED) {
    throw new StartRefused(
      `数据文件夹 ${dataDir} 的数据在 ${record.database}，不在内置数据库里；不会另建空库。\n` +
        "请把环境变量 DATABASE_URL 设为该地址（带用户名和口令），再启动。",
    );
  }
  return startEmbedded({
    dataDir,
    superuserPassword: secrets.superuserPassword,
    log,
    cluster,
    ...(onRestart ? { onRestart } : {}),
  });
}

async function provisionFor(
  { folder, kind }: DatabaseOptions,
  databaseUrl: string,
  database: string,
): Promise<Provisioned> {
  const provisioned = await provision(databaseUrl, {
    folder,
    kind,
    examine: (appUrl) => {
      const auditKey = Buffer.from(folder.secrets.auditKey, "base64url");
      return examineHoldings(appUrl, auditKey, demoCountyId({ auditKey }));
    },
    accept: () => {
      if (readInstallation(folder.dataDir) === null) saveInstallation(folder);
    },
  });
  const { record } = folder;
  if (record === null || record.database !== database) {
    saveInstallation({ ...folder, record: { id: provisioned.id, kind, database } });
  }
  return provisioned;
}
