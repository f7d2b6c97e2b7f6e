import { type SQL, sql } from "drizzle-orm";
import { type PgPolicy, pgPolicy, pgRole } from "drizzle-orm/pg-core";
import type { ScopeRole } from "../roles.ts";

type Command = "select" | "insert" | "update" | "delete";

/** Rows of the transaction's county, the third lock of docs/security.md. The sub-select makes PostgreSQL read the setting once. */
export const ownCounty = sql`county_id = (select nullif(current_setting('xl.county', true), '')::uuid)`;

/** The unit the transaction acts for. */
export const ownUnitId = sql`(select nullif(current_setting('xl.unit', true), '')::uuid)`;

/** Rows of the transaction's unit, within its county. */
export const ownUnit = sql`${ownCounty} and unit_id = ${ownUnitId}`;

/** The account the transaction acts for. */
export const ownAccount = sql`(select nullif(current_setting('xl.account', true), '')::uuid)`;

/** A child row whose finding the transaction may see: the finding's own policies decide. */
export const visibleFinding = sql`${ownCounty} and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id)`;

/** No period of this id is locked; `periodId` is an expression over the row. Units read their county's periods. */
export const periodOpen = (periodId: string) =>
  sql.raw(
    `not exists (select 1 from period p where p.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and p.period_id = ${periodId} and p.locked_at is not null)`,
  );

/** Everything, for tables without a county. */
export const everyRow = sql`true`;

/**
 * One policy a role and command. Table privileges are granted from these very policies by
 * `xianlan_apply_guards()`, so a role can never hold a privilege without a policy that bounds it.
 */
export function allow(
  role: ScopeRole,
  commands: readonly Command[],
  rows: SQL,
  writes: SQL = rows,
): PgPolicy[] {
  const to = pgRole(role).existing();
  return commands.map((command) =>
    pgPolicy(`${role.replace("xianlan_", "")}_${command}`, {
      for: command,
      to,
      ...(command === "insert" ? {} : { using: rows }),
      ...(command === "insert" || command === "update" ? { withCheck: writes } : {}),
    }),
  );
}

/** County readers see the county's rows; writers and jobs also write them. */
export function countyPolicies(): PgPolicy[] {
  return [
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert", "update", "delete"], ownCounty),
  ];
}

/** A finding's child: the county side as `countyPolicies`, the unit as given. */
export function childPolicies(unitCommands: readonly Command[], unitRows: SQL = visibleFinding) {
  return [...countyPolicies(), ...allow("xianlan_unit", unitCommands, unitRows)];
}
