import { getTableColumns, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import type { ClientBase } from "pg";
import { loginRole, scopeRoles } from "../roles.ts";
import * as schema from "../schema/index.ts";

/** Tables of the schema, by their database names. */
export const tables = Object.values(schema)
  .filter((value) => is(value, PgTable))
  .map((table) => ({ ...getTableConfig(table), hasCounty: "countyId" in getTableColumns(table) }));

const referenceTables = tables.filter((table) => !table.hasCounty).map((table) => table.name);

async function strings(client: ClientBase, statement: string, values: unknown[] = []) {
  const result = await client.query<{ problem: string }>(statement, values);
  return result.rows.map((row) => row.problem);
}

/** Tables that are not ENABLEd and FORCEd, and tables the schema does not know. */
const unguarded = `select format('%s: row security is not enabled and forced', relname) as problem
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    and not (relrowsecurity and relforcerowsecurity)
  union all
  select format('%s: not in the schema', relname) from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    and relname <> all ($1::text[])`;

/** Primary and unique keys, and foreign keys between county tables, that do not lead with county_id. */
const keysWithoutCounty = `select format('%s: key %s does not lead with county_id', c.conrelid::regclass, c.conname) as problem
  from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f')
    and c.conrelid::regclass::text <> all ($1::text[])
    and (c.contype <> 'f' or c.confrelid::regclass::text <> all ($1::text[]))
    and a.attname <> 'county_id'
  union all
  select format('%s: unique index %s does not lead with county_id', i.indrelid::regclass, i.indexrelid::regclass)
  from pg_index i
  join pg_class t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace
  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
  where i.indisunique and t.relname <> all ($1::text[]) and a.attname <> 'county_id'
  union all
  select format('%s: foreign key %s does not reach county_id', c.conrelid::regclass, c.conname)
  from pg_constraint c
  join pg_attribute a on a.attrelid = c.confrelid and a.attnum = c.confkey[1]
  where c.connamespace = 'public'::regnamespace and c.contype = 'f'
    and c.confrelid::regclass::text <> all ($1::text[]) and a.attname <> 'county_id'`;

/** The app's roles own nothing, are no superusers, bypass nothing, inherit nothing. */
const strongRoles = `select format('%s: may bypass row security', rolname) as problem
  from pg_roles where rolname = any ($1::text[]) and (rolsuper or rolbypassrls)
  union all
  select format('%s: owns %s', r.rolname, c.relname) from pg_class c join pg_roles r on r.oid = c.relowner
  where r.rolname = any ($1::text[]) and c.relnamespace = 'public'::regnamespace
  union all
  select format('%s: inherits', rolname) from pg_roles where rolname = $2 and rolinherit`;

const openViews = `select format('%s: the view is not security_invoker', relname) as problem
  from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
    and not coalesce(reloptions @> array['security_invoker=true'], false)`;

/** Privileges that no policy bounds. */
const unboundedPrivileges = `select format('%s: %s may %s without a policy', g.table_name, g.grantee, g.privilege_type) as problem
  from information_schema.role_table_grants g
  where g.table_schema = 'public' and (g.grantee = any ($1::text[]) or g.grantee = 'PUBLIC')
    and not exists (select 1 from pg_policies p where p.schemaname = 'public'
      and p.tablename = g.table_name and g.grantee = any (p.roles) and p.cmd = g.privilege_type)`;

/** Policies the schema declares and the database lacks, or holds for another role or command. */
async function missingPolicies(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ policy: string }>(
    "select tablename || '.' || policyname || ' ' || cmd as policy from pg_policies where schemaname = 'public'",
  );
  const policyNames = new Set(rows.map((row) => row.policy));
  return tables.flatMap((table) =>
    table.policies
      .map((policy) => `${table.name}.${policy.name} ${(policy.for ?? "all").toUpperCase()}`)
      .filter((policy) => !policyNames.has(policy))
      .map((policy) => `${policy}: the policy is missing`),
  );
}

/** Every break of the isolation between counties and units in the database's catalogue, one sentence each. */
export async function catalogueProblems(client: ClientBase): Promise<string[]> {
  const names = tables.map((table) => table.name);
  const appRoles = [loginRole, ...scopeRoles];
  return [
    ...(await strings(client, unguarded, [names])),
    ...(await strings(client, keysWithoutCounty, [referenceTables])),
    ...(await strings(client, strongRoles, [appRoles, loginRole])),
    ...(await strings(client, openViews)),
    ...(await strings(client, unboundedPrivileges, [appRoles])),
    ...(await missingPolicies(client)),
  ];
}
