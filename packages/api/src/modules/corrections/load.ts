import { correction, type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { and, eq, type SQL } from "drizzle-orm";
import { type AppError, conflict, notFound } from "../../errors.ts";
import type { TxContext } from "../../transaction.ts";
import { updateVersioned } from "../../versioned-update.ts";

/** A row as stored. */
export type CorrectionRow = typeof correction.$inferSelect;

/** Corrections this person may see: a unit its own. */
export function visibleTo({ countyId, unitId }: Actor): SQL | undefined {
  const county = eq(correction.countyId, countyId);
  return unitId === null ? county : and(county, eq(correction.unitId, unitId));
}

/** @throws AppError `not_found` for what is not there, or not for this person. */
export async function loadCorrection(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<CorrectionRow & { unitName: string }> {
  const [found] = await tx
    .select({ row: correction, unitName: unit.name })
    .from(correction)
    .innerJoin(unit, and(eq(unit.countyId, correction.countyId), eq(unit.id, correction.unitId)))
    .where(and(visibleTo(actor), eq(correction.id, id)));
  if (found === undefined) throw notFound("条更正");
  return { ...found.row, unitName: found.unitName };
}

/** The 409 of a late decision. */
function stale(row: CorrectionRow): AppError {
  const { id, version, state, decidedByName, decidedAt, decisionReason } = row;
  return conflict(`这条更正已由${decidedByName || "他人"}办理，请刷新后查看`, {
    id,
    version,
    state,
    decidedByName,
    decidedAt,
    decisionReason,
  });
}

/**
 * A correction that still waits, locked until the transaction ends.
 * @throws AppError `not_found`, `conflict` when it was decided or written meanwhile.
 */
export async function loadRequestedForUpdate(
  { tx, grant }: TxContext,
  target: { id: string; version: number },
): Promise<CorrectionRow> {
  await tx
    .select({ id: correction.id })
    .from(correction)
    .where(and(visibleTo(grant.actor), eq(correction.id, target.id)))
    .for("no key update");
  const { unitName: _, ...row } = await loadCorrection(tx, grant.actor, target.id);
  if (row.version !== target.version || row.state !== "asked") throw stale(row);
  return row;
}

/** What a decision returns. */
export type CorrectionResult = { id: string; version: number; state: CorrectionRow["state"] };

/** Writes the office's decision into a locked row. */
export async function decide(
  { tx, grant, context }: TxContext,
  row: CorrectionRow,
  decision: { state: "approved" | "refused"; decisionReason: string; activityId?: string | null },
): Promise<CorrectionResult> {
  const columns = { ...decision, decidedByName: grant.actor.name, decidedAt: context.clock.now };
  const { id, version } = await updateVersioned(tx, correction, row, columns, () => stale(row));
  return { id, version, state: decision.state };
}
