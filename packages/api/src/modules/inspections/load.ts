import { inspection, type Transaction, visit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { inspectionLabel, inspectionStateLabels } from "@xianlan/domain/inspection";
import { visitStateLabels } from "@xianlan/domain/visit";
import { and, eq } from "drizzle-orm";
import { type AppError, conflict, notFound, refused } from "../../errors.ts";
import type { TxContext } from "../../transaction.ts";
import { lastWritten, updateVersioned } from "../../versioned-update.ts";
import { type InspectionRow, summaryOf, type VisitRow } from "./result.ts";

type Target = { id: string; version: number };

/** @throws AppError `not_found` */
export async function loadInspection(
  tx: Transaction,
  { countyId }: Actor,
  id: string,
): Promise<InspectionRow> {
  const [row] = await tx
    .select()
    .from(inspection)
    .where(and(eq(inspection.countyId, countyId), eq(inspection.id, id)));
  if (row === undefined) throw notFound("个督查轮次");
  return row;
}

function stale(row: InspectionRow): AppError {
  const { checklistId, unitGoal, placeGoal, summary } = row;
  const current = { ...summaryOf(row), checklistId, unitGoal, placeGoal, summary };
  const name = `${inspectionLabel(row.year, row.ordinal)}`;
  return conflict(
    `${name}刚被他人改动，现为“${inspectionStateLabels[row.state]}”；您的填写还在，请对照现状后再提交`,
    current,
  );
}

/**
 * An inspection at the version its writer saw, locked until the transaction ends; not a closed one.
 * @throws AppError `not_found`, `conflict`, `refused` once it is closed
 */
export async function loadInspectionForUpdate(
  txContext: TxContext,
  { id, version }: Target,
): Promise<InspectionRow> {
  const row = await lockInspection(txContext, id);
  if (row.version !== version) throw stale(row);
  return refuseClosed(row);
}

/** An inspection whose plan is changed: locked, so that it is not closed meanwhile. @throws AppError */
export async function loadPlanForUpdate(txContext: TxContext, id: string): Promise<InspectionRow> {
  return refuseClosed(await lockInspection(txContext, id));
}

async function lockInspection({ tx, grant }: TxContext, id: string): Promise<InspectionRow> {
  const { countyId } = grant.actor;
  await tx
    .select({ id: inspection.id })
    .from(inspection)
    .where(and(eq(inspection.countyId, countyId), eq(inspection.id, id)))
    .for("no key update");
  return loadInspection(tx, grant.actor, id);
}

function refuseClosed(row: InspectionRow): InspectionRow {
  if (row.state !== "closed") return row;
  throw refused(`${inspectionLabel(row.year, row.ordinal)}已结束，不能再改动`);
}

/** Writes columns of a locked inspection. */
export async function updateInspection(
  { tx, grant }: TxContext,
  before: InspectionRow,
  columns: Partial<typeof inspection.$inferInsert>,
): Promise<InspectionRow> {
  const [after] = await tx
    .update(inspection)
    .set({ ...columns, version: before.version + 1 })
    .where(
      and(
        eq(inspection.countyId, before.countyId),
        eq(inspection.id, before.id),
        eq(inspection.state, before.state),
        eq(inspection.version, before.version),
      ),
    )
    .returning();
  if (after === undefined) throw stale(await loadInspection(tx, grant.actor, before.id));
  return after;
}

async function loadVisit(
  { tx, grant }: Pick<TxContext, "tx" | "grant">,
  id: string,
): Promise<VisitRow> {
  const [row] = await tx
    .select()
    .from(visit)
    .where(and(eq(visit.countyId, grant.actor.countyId), eq(visit.id, id)));
  if (row === undefined) throw notFound("次检查");
  return row;
}

function staleVisit(row: VisitRow): AppError {
  const { id, state, version, plannedOn, inspectorId, inspectorName, updatedByName } = row;
  return conflict(
    `这次检查刚由${updatedByName}改动，现为“${visitStateLabels[state]}”，请对照现状后再改`,
    { id, state, version, plannedOn, inspectorId, inspectorName, updatedByName },
  );
}

/**
 * A visit still on the plan, at the version its writer saw, and its inspection, both locked.
 * @throws AppError `not_found`, `conflict` on another version or once somebody went
 */
export async function loadVisitForUpdate(
  txContext: TxContext,
  { id, version }: Target,
): Promise<{ inspection: InspectionRow; current: VisitRow }> {
  const { inspectionId } = await loadVisit(txContext, id);
  const inspection = await loadPlanForUpdate(txContext, inspectionId);
  await txContext.tx
    .select({ id: visit.id })
    .from(visit)
    .where(and(eq(visit.countyId, txContext.grant.actor.countyId), eq(visit.id, id)))
    .for("no key update");
  const current = await loadVisit(txContext, id);
  if (current.version !== version || current.state !== "planned") throw staleVisit(current);
  return { inspection, current };
}

/** Writes columns of a locked visit. */
export async function updateVisit(
  txContext: TxContext,
  before: VisitRow,
  columns: Partial<typeof visit.$inferInsert>,
): Promise<VisitRow> {
  const values = { ...columns, ...lastWritten(txContext) };
  return updateVersioned(txContext.tx, visit, before, values, () => staleVisit(before));
}
