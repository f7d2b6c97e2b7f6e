import { objection, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { and, eq, type SQL } from "drizzle-orm";
import { type AppError, conflict, notFound } from "../../errors.ts";
import type { TxContext } from "../../transaction.ts";
import { updateVersioned } from "../../versioned-update.ts";

/** A row as stored. */
export type ObjectionRow = typeof objection.$inferSelect;

/** Objections this person may see: a unit its own. */
export function visibleTo({ countyId, unitId }: Actor): SQL | undefined {
  const county = eq(objection.countyId, countyId);
  return unitId === null ? county : and(county, eq(objection.unitId, unitId));
}

async function loadObjection(tx: Transaction, actor: Actor, id: string): Promise<ObjectionRow> {
  const [row] = await tx
    .select()
    .from(objection)
    .where(and(visibleTo(actor), eq(objection.id, id)));
  if (row === undefined) throw notFound("条异议");
  return row;
}

function stale(row: ObjectionRow): AppError {
  const { id, version, state, decidedByName, decidedAt, decisionReason } = row;
  return conflict(`这条异议已由${decidedByName || "他人"}复核，请刷新后查看`, {
    id,
    version,
    state,
    decidedByName,
    decidedAt,
    decisionReason,
  });
}

/**
 * An objection that still waits, locked until the transaction ends.
 * @throws AppError `not_found`, `conflict` when it was decided or written meanwhile.
 */
export async function loadObjectionForUpdate(
  { tx, grant }: TxContext,
  target: { id: string; version: number },
): Promise<ObjectionRow> {
  await tx
    .select({ id: objection.id })
    .from(objection)
    .where(and(visibleTo(grant.actor), eq(objection.id, target.id)))
    .for("no key update");
  const row = await loadObjection(tx, grant.actor, target.id);
  if (row.version !== target.version || row.state !== "raised") throw stale(row);
  return row;
}

/** What an action on an objection returns. */
export type ObjectionResult = { id: string; version: number; state: ObjectionRow["state"] };

/** Writes the office's decision into a locked row. */
export async function store(
  { tx, grant, context }: TxContext,
  row: ObjectionRow,
  decision: { state: "upheld" | "dismissed"; decisionReason: string },
): Promise<ObjectionResult> {
  const columns = { ...decision, decidedByName: grant.actor.name, decidedAt: context.clock.now };
  const { id, version } = await updateVersioned(tx, objection, row, columns, () => stale(row));
  return { id, version, state: decision.state };
}
