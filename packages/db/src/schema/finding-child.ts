import { getTableName } from "drizzle-orm";
import { type AnyPgColumn, foreignKey, primaryKey, uuid } from "drizzle-orm/pg-core";
import { countyId, id, shownTo } from "./columns.ts";
import { finding } from "./finding.ts";

/** Columns of every row that hangs on a finding. */
export const findingChild = {
  countyId: countyId(),
  id: id(),
  findingId: uuid("finding_id").notNull(),
  shownTo: shownTo(),
};

type ChildColumns = Record<keyof typeof findingChild, AnyPgColumn>;

/** The key to its finding within the same county, which also keeps who sees the row what the finding says. */
export function findingKey(table: Pick<ChildColumns, "countyId" | "findingId" | "shownTo">) {
  return foreignKey({
    name: `${getTableName(table.findingId.table)}_finding`,
    columns: [table.countyId, table.findingId, table.shownTo],
    foreignColumns: [finding.countyId, finding.id, finding.shownTo],
  }).onUpdate("cascade");
}

/** Its keys: its own, and its finding's. */
export function findingChildKeys(table: ChildColumns) {
  return [primaryKey({ columns: [table.countyId, table.id] }), findingKey(table)];
}
