import { loginRole } from "@xianlan/db";
import { type EmbeddedServer, type Secrets, startEmbedded } from "@xianlan/db/embedded";
import { ensureDatabase, type Provisioned, provision } from "@xianlan/db/provision";

const DATABASE = "xianlan";

/** A database ready for the app, whoever runs it. */
export interface ReadyDatabase extends Provisioned {
  /** Port of the embedded server, or null with DATABASE_URL. */
  readonly embeddedPort: number | null;
  stop(): Promise<void>;
}

/**
 * Starts the embedded server, or takes the one DATABASE_URL names, and brings it up to date.
 * @throws StartRefused in words for the operator.
 */
export async function readyDatabase(options: {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly secrets: Secrets;
  readonly log: (message: string) => void;
  /** The embedded server died and is back. */
  readonly onRestart?: () => void;
}): Promise<ReadyDatabase> {
  const { databaseUrl, dataDir, secrets, log, onRestart } = options;
  if (databaseUrl !== null) {
    const provisioned = await provision(databaseUrl, secrets.appPassword);
    return { ...provisioned, embeddedPort: null, stop: async () => undefined };
  }
  const server = await startEmbedded({
    dataDir,
    superuserPassword: secrets.superuserPassword,
    log,
    ...(onRestart ? { onRestart } : {}),
  });
  try {
    const provisioned = await provisionEmbedded(server, secrets);
    return { ...provisioned, embeddedPort: server.port, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The app's own address of a running embedded server. */
export function embeddedAppUrl(port: number, secrets: Secrets): string {
  return `postgres://${loginRole}:${secrets.appPassword}@127.0.0.1:${port}/${DATABASE}`;
}

async function provisionEmbedded(server: EmbeddedServer, secrets: Secrets): Promise<Provisioned> {
  await ensureDatabase(server.adminUrl("postgres"), DATABASE);
  return provision(server.adminUrl(DATABASE), secrets.appPassword);
}
