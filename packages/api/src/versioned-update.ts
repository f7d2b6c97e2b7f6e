import type { Transaction } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { AppError } from "./errors.ts";
import type { TxContext } from "./transaction.ts";

/** A table whose rows are edited: each write names the state and version its writer saw. */
export type VersionedTable = PgTable & {
  countyId: PgColumn;
  id: PgColumn;
  state: PgColumn;
  version: PgColumn;
};

type Seen = { countyId: string; id: string; state: string; version: number };

/**
 * Writes columns of a row and moves its version on, only if nobody has written since `before` was read.
 * @throws what `stale` makes of it, when somebody has
 */
export async function updateVersioned<Table extends VersionedTable>(
  tx: Transaction,
  table: Table,
  before: Seen,
  columns: Partial<Table["$inferInsert"]>,
  stale: () => AppError | Promise<AppError>,
): Promise<Table["$inferSelect"]> {
  const versioned: VersionedTable = table;
  const values: Record<string, unknown> = { ...columns, version: before.version + 1 };
  const [after] = await tx
    .update(versioned)
    .set(values)
    .where(
      and(
        eq(versioned.countyId, before.countyId),
        eq(versioned.id, before.id),
        eq(versioned.state, before.state),
        eq(versioned.version, before.version),
      ),
    )
    .returning();
  if (after === undefined) throw await stale();
  return after as Table["$inferSelect"];
}

/** Who wrote a row last, and when. */
export function lastWritten({ grant, context }: Pick<TxContext, "grant" | "context">) {
  return { updatedAt: context.clock.now, updatedByName: grant.actor.name };
}
