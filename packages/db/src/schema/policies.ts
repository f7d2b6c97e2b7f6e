import { type SQL, sql } from "drizzle-orm";
import { type PgPolicy, pgPolicy, pgRole } from "drizzle-orm/pg-core";
import type { ScopeRole } from "../roles.ts";

type Command = "select" | "insert" | "update" | "delete";

// The setting's functions (the migration that made them says more) are written out by the planner, so that
// a policy is an index condition: no call a row, and no sub-query that hides the value from the planner.

/** Rows of the transaction's county, the third lock of docs/security.md. */
export const ownCounty = sql`county_id = xl_county()`;

/** The unit the transaction acts for. */
export const ownUnitId = sql`xl_unit()`;

/** Rows of the transaction's unit, within its county. */
export const ownUnit = sql`${ownCounty} and unit_id = ${ownUnitId}`;

/** The account the transaction acts for. */
export const ownAccount = sql`xl_account()`;

/** A child row whose finding is shown to the transaction's unit; its key to the finding keeps `shown_to` true. */
export const visibleFinding = sql`${ownCounty} and shown_to = xl_unit()`;

/** No period of this id is locked; `periodId` is an expression over the row. Units read their county's periods. */
export const periodOpen = (periodId: string) =>
  sql.raw(
    `not exists (select 1 from period p where p.county_id = xl_county() and p.period_id = ${periodId} and p.locked_at is not null)`,
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
