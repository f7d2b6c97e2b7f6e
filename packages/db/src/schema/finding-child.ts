import { type AnyPgColumn, foreignKey, primaryKey, uuid } from "drizzle-orm/pg-core";
import { countyId, id } from "./columns.ts";
import { finding } from "./finding.ts";

/** Columns of every row that hangs on a finding. */
export const findingChild = {
  countyId: countyId(),
  id: id(),
  findingId: uuid("finding_id").notNull(),
};

/** Its keys: its own, and its finding's within the same county. */
export function findingChildKeys(table: Record<keyof typeof findingChild, AnyPgColumn>) {
  return [
    primaryKey({ columns: [table.countyId, table.id] }),
    foreignKey({
      columns: [table.countyId, table.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
  ];
}
