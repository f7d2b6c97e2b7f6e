import { checklist, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { ChecklistState } from "@xianlan/domain/checklist";
import { and, eq, sql } from "drizzle-orm";
import { type AppError, conflict, notFound } from "../../errors.ts";
import type { TxContext } from "../../transaction.ts";
import { lastWritten, updateVersioned } from "../../versioned-update.ts";
import { type ChecklistRow, type CurrentChecklist, summaryOf } from "./result.ts";

/** @throws AppError `not_found` */
export async function loadChecklist(
  tx: Transaction,
  { countyId }: Actor,
  id: string,
): Promise<ChecklistRow> {
  const [row] = await tx
    .select()
    .from(checklist)
    .where(and(eq(checklist.countyId, countyId), eq(checklist.id, id)));
  if (row === undefined) throw notFound("份检查清单");
  return row;
}

/** The 409 of a late writer: the revision as it stands now. */
function stale(row: ChecklistRow): AppError {
  const current: CurrentChecklist = { ...summaryOf(row), items: row.items };
  return conflict(
    `“${row.title}”刚由${row.updatedByName}改动；您的修改还在，请对照现状后再保存`,
    current,
  );
}

/** Actions on the revisions of one checklist wait for each other. */
async function lockFamily({ tx, grant }: TxContext, familyId: string): Promise<void> {
  const lock = `checklist ${grant.actor.countyId} ${familyId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
}

/**
 * A revision at the state and version its writer saw, its checklist locked until the transaction ends.
 * @throws AppError `not_found`, `conflict`
 */
export async function loadChecklistForUpdate(
  txContext: TxContext,
  target: { id: string; version: number },
  state: ChecklistState,
): Promise<ChecklistRow> {
  const { tx, grant } = txContext;
  const { familyId } = await loadChecklist(tx, grant.actor, target.id);
  await lockFamily(txContext, familyId);
  const row = await loadChecklist(tx, grant.actor, target.id);
  if (row.version !== target.version || row.state !== state) throw stale(row);
  return row;
}

/** Writes columns of a locked revision. */
export async function updateRevision(
  txContext: TxContext,
  before: ChecklistRow,
  columns: Partial<typeof checklist.$inferInsert>,
): Promise<ChecklistRow> {
  const { tx, grant } = txContext;
  const values = { ...columns, ...lastWritten(txContext) };
  return updateVersioned(tx, checklist, before, values, async () =>
    stale(await loadChecklist(tx, grant.actor, before.id)),
  );
}
