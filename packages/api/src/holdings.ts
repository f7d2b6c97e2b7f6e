import { auditLog, county, openDatabase, type ScopeRole, withScope } from "@xianlan/db";
import type { Holdings } from "@xianlan/db/provision";
import { getTableColumns, sql } from "drizzle-orm";
import { chainMac, formerChain } from "./audit.ts";

/**
 * What the rows of a database without a registry say: whether this audit key wrote the first row of
 * every chain, and whether its county is the demo's. Reads only, and nothing a migration may change.
 * @param demoCountyId the id a demo county has under this key
 */
export async function examineHoldings(
  appUrl: string,
  auditKey: Uint8Array,
  demoCountyId: string,
): Promise<Holdings> {
  const database = openDatabase(appUrl, { connections: 1 });
  try {
    const scope = (role: ScopeRole, countyId: string) => ({
      role,
      countyId,
      unitId: null,
      accountId: null,
    });
    const nowhere = "00000000-0000-0000-0000-000000000000";
    const counties = await withScope(database, scope("xianlan_auth", nowhere), "read", (tx) =>
      tx.select({ id: county.countyId }).from(county),
    );
    let chain: Holdings["chain"] = "none";
    for (const { id } of counties) {
      const { rows } = await withScope(database, scope("xianlan_auditor", id), "read", (tx) =>
        tx.execute(sql`select * from audit_log where county_id = ${id} and seq = 1`),
      );
      for (const stored of rows) {
        const { mac, ...row } = rowOf(stored);
        if (chainMac(auditKey, row) !== mac) return { chain: "foreign", kind: null };
        chain = "ours";
      }
    }
    if (counties.length === 0) return { chain, kind: null };
    return { chain, kind: counties.some(({ id }) => id === demoCountyId) ? "demo" : "real" };
  } finally {
    await database.close();
  }
}

/** A row as the schema has it now; what a database from before the chains of units lacks is added. */
function rowOf(stored: Record<string, unknown>): typeof auditLog.$inferSelect {
  const before = { chain: formerChain, format: 1, key_id: null };
  const all: Record<string, unknown> = { ...before, ...stored };
  const columns = Object.entries(getTableColumns(auditLog));
  return Object.fromEntries(
    columns.map(([name, column]) => [name, column.mapFromDriverValue(all[column.name])]),
  ) as typeof auditLog.$inferSelect;
}
