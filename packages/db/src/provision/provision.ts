import { randomUUID } from "node:crypto";
import type pg from "pg";
import { StartRefused, systemCode } from "../embedded/refusal.ts";
import type { InstallationFolder } from "../embedded/secrets.ts";
import type { InstallationKind } from "../installation/keys.ts";
import { loginRole, ownerRole } from "../roles.ts";
import {
  type Holdings,
  refuseEmpty,
  refuseForeign,
  refuseOtherKind,
  refuseUnproven,
} from "./belonging.ts";
import { connectOrRefuse, withLogin } from "./connect.ts";
import { appliedMigrations, findTables, migrate } from "./migrate.ts";
import { type RegisteredInstallation, readRegistry, register } from "./registry.ts";
import { type ExistingRoles, findRoles, missingStatements, signsIn } from "./role-plan.ts";

/** 15 is the first with `security_invoker` views, which row security here needs. */
const MINIMUM = 15;

interface Facts {
  readonly version_num: number;
  readonly version: string;
  readonly encoding: string;
  readonly ctype: string;
  readonly pinyin: boolean;
}

/**
 * Refuses a server or database the product cannot work correctly on. Nothing here needs PostgreSQL 18:
 * ids are made by the app, and the builtin locale is only how the embedded server is set up.
 * @throws StartRefused saying what is wrong and what to do.
 * @returns the server's version, e.g. `15.20`.
 */
async function checkServer(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Facts>(`
    select current_setting('server_version_num')::int as version_num,
           split_part(current_setting('server_version'), ' ', 1) as version,
           pg_encoding_to_char(d.encoding) as encoding,
           d.datctype as ctype,
           exists (select from pg_collation where collname = 'zh-x-icu') as pinyin
      from pg_database d where d.datname = current_database()`);
  const facts = rows[0];
  if (!facts) throw new StartRefused("读不到数据库的基本信息。");
  const problem = serverProblem(facts);
  if (problem) throw new StartRefused(problem);
  return facts.version;
}

/** The first reason to refuse, or null. Apart from the query, for its test. */
export function serverProblem(facts: Facts): string | null {
  if (facts.version_num < MINIMUM * 10_000) {
    return `数据库服务器是 PostgreSQL ${facts.version}，县览需要 ${MINIMUM} 或更新的版本。请升级服务器，或去掉 DATABASE_URL 改用内置数据库。`;
  }
  if (facts.encoding !== "UTF8") {
    return `数据库的编码是 ${facts.encoding}，县览需要 UTF8。请新建：CREATE DATABASE xianlan ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0;`;
  }
  if (facts.ctype === "C" || facts.ctype === "POSIX") {
    return `数据库的字符分类（LC_CTYPE）是 ${facts.ctype}，汉字检索会找不到结果。请新建：CREATE DATABASE xianlan ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0;`;
  }
  if (!facts.pinyin) {
    return "数据库服务器没有 ICU 排序规则 zh-x-icu，无法按拼音排序。请改用带 ICU 的 PostgreSQL。";
  }
  return null;
}

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
  /** The installation's id, as the database has it. */
  readonly id: string;
}

/** What is to be provisioned, and how to check that it belongs to the folder. */
export interface ProvisionRequest {
  readonly folder: InstallationFolder;
  readonly kind: InstallationKind;
  /** What a database without a registry holds, asked over the app's login. */
  readonly examine: (appUrl: string) => Promise<Holdings>;
  /** The database belongs to the folder; called before the first change to it. */
  readonly accept: () => void;
}

/** Key of the lock by which two starts against one server take turns; the number is arbitrary. */
const PROVISION_LOCK = 7_239_114_002;

/**
 * Makes a database ready: checks the server, and that the database belongs to the folder; makes
 * roles and grants where the login may, migrates, registers the installation. Safe to repeat; a
 * second start at the same time waits.
 * @param databaseUrl login that may become the owner role, and ideally may create roles.
 * @throws StartRefused (AdministratorNeeded, DatabaseUnreachable) with a message for the operator.
 */
export async function provision(
  databaseUrl: string,
  { folder, kind, examine, accept }: ProvisionRequest,
): Promise<Provisioned> {
  const { appPassword } = folder.secrets;
  const appUrl = withLogin(databaseUrl, loginRole, appPassword);
  const client = await connectOrRefuse(databaseUrl);
  try {
    await client.query("select pg_advisory_lock($1)", [PROVISION_LOCK]);
    const serverVersion = await checkServer(client);
    const state = await readState(client);
    if (state.registered) {
      refuseForeign(folder, state.registered);
      refuseOtherKind(folder.dataDir, state.registered.kind, kind);
    } else {
      const right = state.login === "enabled" && (await signsIn(databaseUrl, appPassword));
      if (state.migrations === 0) {
        refuseEmpty(folder, { hasLogin: state.login !== "absent", signsIn: right });
      } else {
        const holdings = right ? await examine(appUrl) : NOTHING;
        refuseUnproven(folder, { signsIn: right, chain: holdings.chain });
        refuseOtherKind(folder.dataDir, holdings.kind ?? kind, kind);
      }
    }
    accept();
    await completeRoles(client, databaseUrl, appPassword);
    const migrated = await migrate(client);
    const id = state.registered?.id ?? folder.record?.id ?? randomUUID();
    if (!state.registered) {
      await asOwner(client, () => register(client, { id, kind, secrets: folder.secrets }));
    }
    const app = await connectOrRefuse(appUrl);
    await app.end();
    return { appUrl, serverVersion, migrated, id };
  } finally {
    await client.end().catch(() => undefined);
  }
}

const NOTHING: Holdings = { chain: "none", kind: null };

/** What a database is before anything is changed. */
interface State {
  readonly login: ExistingRoles["login"];
  /** How many it has had; 0 is an empty database. */
  readonly migrations: number;
  readonly registered: RegisteredInstallation | null;
}

async function readState(client: pg.Client): Promise<State> {
  const { login, owner, grantOwner } = await findRoles(client);
  const { history, registry } = await findTables(client);
  if (!history) return { login, migrations: 0, registered: null };
  if (!owner || grantOwner !== null) {
    throw new AdministratorNeeded(client.database ?? "", grantOwner ?? `CREATE ROLE ${ownerRole};`);
  }
  return asOwner(client, async () => ({
    login,
    migrations: await appliedMigrations(client),
    registered: registry ? await readRegistry(client) : null,
  }));
}

async function asOwner<Result>(client: pg.Client, act: () => Promise<Result>): Promise<Result> {
  await client.query(`set role ${ownerRole}`);
  try {
    return await act();
  } finally {
    await client.query("reset role");
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
