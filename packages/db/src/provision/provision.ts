import type pg from "pg";
import { StartRefused, systemCode } from "../embedded/refusal.ts";
import { loginRole } from "../roles.ts";
import { checkServer } from "./checks.ts";
import { openOrRefuse, withLogin } from "./connect.ts";
import { migrate } from "./migrate.ts";
import { missingStatements } from "./role-plan.ts";

/** The given login may not make the roles: an administrator has to run `sql` once. */
export class AdministratorNeeded extends StartRefused {
  readonly sql: string;

  constructor(database: string, sql: string) {
    super(
      "DATABASE_URL 的登录用户无权建立县览需要的角色和授权。\n" +
        `请数据库管理员连到数据库 ${database}，原样执行下面的语句（可重复执行），然后再启动：\n\n${sql}`,
    );
    this.sql = sql;
  }
}

/** A database that is ready for the app. */
export interface Provisioned {
  /** Address of the database for the app's own login. */
  readonly appUrl: string;
  readonly serverVersion: string;
  /** Migrations that ran now. */
  readonly migrated: number;
}

/** Any number: two starts against one server take turns. */
const TURN = 7_239_114_002;

/**
 * Makes a database ready: checks the server, makes roles and grants where the login may, migrates.
 * Safe to repeat; a second start at the same time waits.
 * @param databaseUrl login that may become the owner role, and ideally may create roles.
 * @throws StartRefused (AdministratorNeeded, DatabaseUnreachable) in words for the operator.
 */
export async function provision(databaseUrl: string, appPassword: string): Promise<Provisioned> {
  const client = await openOrRefuse(databaseUrl);
  try {
    await client.query("select pg_advisory_lock($1)", [TURN]);
    const serverVersion = await checkServer(client);
    await completeRoles(client, databaseUrl, appPassword);
    const migrated = await migrate(client);
    const appUrl = withLogin(databaseUrl, loginRole, appPassword);
    const app = await openOrRefuse(appUrl);
    await app.end();
    return { appUrl, serverVersion, migrated };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function completeRoles(
  client: pg.Client,
  databaseUrl: string,
  appPassword: string,
): Promise<void> {
  const missing = await missingStatements(client, databaseUrl, appPassword);
  if (missing.length === 0) return;
  try {
    await client.query("begin");
    for (const statement of missing) await client.query(statement);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    if (systemCode(error) !== "42501") throw error;
    throw new AdministratorNeeded(client.database ?? "", missing.join("\n"));
  }
  // A grant without the right to grant is only a warning in PostgreSQL: look again.
  const still = await missingStatements(client, databaseUrl, appPassword);
  if (still.length > 0) throw new AdministratorNeeded(client.database ?? "", still.join("\n"));
}
