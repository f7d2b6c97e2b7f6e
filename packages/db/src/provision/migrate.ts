import { fileURLToPath } from "node:url";
import { lifecycle, type UnitChange, unitChanges } from "@xianlan/domain/finding";
import { getTableColumns } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { getConstructionPlans, getMigrationPlans } from "pg-boss";
import library from "pg-boss/package.json" with { type: "json" };
import { StartRefused } from "../embedded/refusal.ts";
import { jobQueues, jobSchema } from "../jobs.ts";
import { loginRole, ownerRole } from "../roles.ts";
import { finding } from "../schema/finding.ts";

const tableColumns: Readonly<Record<string, { name: string }>> = getTableColumns(finding);

/** The database's name of a fact: `verificationDueOn` is stored in `review_due_on`. */
function columnName(fact: string): string {
  const column = tableColumns[fact];
  if (column === undefined) throw new RangeError(`finding has no column for ${fact}`);
  return column.name;
}

/** One row of `xianlan_unit_actions()`, its columns in the database's names. */
function rowOf({ from, to, columns }: UnitChange): string {
  const names = columns.map((fact) => pg.escapeLiteral(columnName(fact)));
  return `(${pg.escapeLiteral(from)}, ${pg.escapeLiteral(to)}, ARRAY[${names.join(", ")}]::text[])`;
}

/**
 * The function by which a trigger on `finding` holds a unit to its own actions: the states an action
 * leads between and the columns it writes, as the domain's lifecycle has them.
 */
const unitActionsFunction = `CREATE OR REPLACE FUNCTION xianlan_unit_actions()
RETURNS TABLE (from_state text, to_state text, columns text[]) LANGUAGE sql IMMUTABLE AS $list$
  VALUES ${unitChanges(lifecycle).map(rowOf).join(",\n    ")}
$list$`;

const expected = library.pgboss.schema;

/**
 * Brings the job library's own schema to this version, as the owner role the client has taken. The
 * running product may use its tables and owns nothing: it neither makes nor migrates them.
 * @throws StartRefused when a newer version made the schema.
 */
async function prepareJobs(client: pg.Client): Promise<void> {
  const currentVersion = await installedVersion(client);
  if (currentVersion === null) await client.query(getConstructionPlans(jobSchema));
  else if (currentVersion < expected)
    await client.query(getMigrationPlans(jobSchema, currentVersion));
  else if (currentVersion > expected) {
    throw new StartRefused(
      "数据库里的后台任务表由更新的县览建立。请启动新版本，或恢复升级前的备份。",
    );
  }
  for (const [name, options] of Object.entries(jobQueues)) {
    await client.query(`select ${jobSchema}.create_queue($1, $2)`, [name, options]);
  }
  await client.query(`grant usage on schema ${jobSchema} to ${loginRole}`);
  await client.query(
    `grant select, insert, update, delete on all tables in schema ${jobSchema} to ${loginRole}`,
  );
}

async function installedVersion(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ known: boolean }>(
    "select to_regclass($1) is not null as known",
    [`${jobSchema}.version`],
  );
  if (!rows[0]?.known) return null;
  const version = await client.query<{ version: number }>(
    `select version from ${jobSchema}.version`,
  );
  return version.rows[0]?.version ?? null;
}

const FOLDER = fileURLToPath(new URL("../../migrations", import.meta.url));
/** Beside the business tables, out of reach of their grants. */
const HISTORY = { migrationsSchema: "xianlan_history", migrationsTable: "migration" } as const;
const TABLE = `${HISTORY.migrationsSchema}.${HISTORY.migrationsTable}`;

/** What the app needs of a pool or client to ask how far the database is. */
interface Queryable {
  query(text: string): Promise<{ rows: readonly { hash: string }[] }>;
}

/**
 * Brings the database to this version's schema, as the owner role, all or nothing.
 * @throws StartRefused when the database was made by a newer version, or a migration that was
 * applied has since been edited.
 * @returns how many migrations ran.
 */
export async function migrate(client: pg.Client): Promise<number> {
  await client.query(`set role ${ownerRole}`);
  try {
    const pending = pendingAfter(await applied(client));
    await runMigrations(drizzle(client), { migrationsFolder: FOLDER, ...HISTORY });
    // Grants follow the policies that stand now, also those of a table that has just come.
    await client.query("select xianlan_apply_guards()");
    await client.query(unitActionsFunction);
    await client.query(`grant usage on schema ${HISTORY.migrationsSchema} to ${loginRole}`);
    await client.query(`grant select on ${TABLE} to ${loginRole}`);
    await prepareJobs(client);
    return pending;
  } finally {
    await client.query("reset role");
  }
}

/** How many migrations the database behind `pool` still lacks; 0 is ready. Used by `/api/ready`. */
export async function pendingMigrations(pool: Queryable): Promise<number> {
  const { rows } = await pool.query(`select hash from ${TABLE} order by created_at`);
  return pendingAfter(rows.map((row) => row.hash));
}

/** Which of the tables that say what a database is exist; needs no privilege on any schema. */
export async function findTables(
  client: pg.Client,
): Promise<{ readonly history: boolean; readonly registry: boolean }> {
  const { rows } = await client.query<{ history: boolean; registry: boolean }>(
    `select coalesce(bool_or(n.nspname = $1 and c.relname = $2), false) as history,
            coalesce(bool_or(n.nspname = 'public' and c.relname = 'installation'), false) as registry
       from pg_class c join pg_namespace n on n.oid = c.relnamespace`,
    [HISTORY.migrationsSchema, HISTORY.migrationsTable],
  );
  return rows[0] ?? { history: false, registry: false };
}

/**
 * How many migrations the database has had, 0 for an empty one; the client has taken the owner's role.
 * @throws StartRefused as `migrate`.
 */
export async function appliedMigrations(client: pg.Client): Promise<number> {
  const hashes = await applied(client);
  pendingAfter(hashes);
  return hashes.length;
}

async function applied(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ known: boolean }>(
    "select to_regclass($1) is not null as known",
    [TABLE],
  );
  if (!rows[0]?.known) return [];
  const history = await client.query<{ hash: string }>(
    `select hash from ${TABLE} order by created_at`,
  );
  return history.rows.map((row) => row.hash);
}

/** Hashes of this version's migrations; read once, as a running version does not change. */
let hashesOfThisVersion: readonly string[] | undefined;

function knownHashes(): readonly string[] {
  hashesOfThisVersion ??= readMigrationFiles({ migrationsFolder: FOLDER }).map(({ hash }) => hash);
  return hashesOfThisVersion;
}

function pendingAfter(hashes: readonly string[]): number {
  const known = knownHashes();
  if (hashes.length > known.length) {
    throw new StartRefused(
      `数据库由更新的县览建立（已有 ${hashes.length} 次结构变更，本版本只有 ${known.length} 次）。请启动新版本，或恢复升级前的备份。`,
    );
  }
  const differing = hashes.findIndex((hash, index) => hash !== known[index]);
  if (differing >= 0) {
    throw new StartRefused(
      `数据库的第 ${differing + 1} 次结构变更与本版本的不同。结构变更一经发布只增不改；请确认程序与数据库是同一条版本线。`,
    );
  }
  return known.length - hashes.length;
}
