import type pg from "pg";
import { getConstructionPlans, getMigrationPlans } from "pg-boss";
import library from "pg-boss/package.json" with { type: "json" };
import { StartRefused } from "../embedded/refusal.ts";
import { jobQueues, jobSchema } from "../jobs.ts";
import { loginRole } from "../roles.ts";

const expected = library.pgboss.schema;

/**
 * Brings the job library's own schema to this version, as the owner role the client has taken. The
 * running product may use its tables and owns nothing: it neither makes nor migrates them.
 * @throws StartRefused when a newer version made the schema.
 */
export async function prepareJobs(client: pg.Client): Promise<void> {
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
