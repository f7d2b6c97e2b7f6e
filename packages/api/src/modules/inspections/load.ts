import { inspection, type Transaction, visit } from "@xianlan/db";
import {
  type Actor,
  inspectionLabel,
  inspectionStateLabels,
  visitStateLabels,
} from "@xianlan/domain";
import { and, eq } from "drizzle-orm";
import { AppError, notFound, refused } from "../../errors.ts";
import type { Write } from "../../transaction.ts";
import { type InspectionRow, summaryOf, type VisitRow } from "./answer.ts";

type Target = { id: string; version: number };

/** @throws AppError `not_found` */
export async function loadRound(
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
  return new AppError(
    "conflict",
    `${name}刚被他人改动，现为“${inspectionStateLabels[row.state]}”；您的填写还在，请对照现状后再提交`,
    { current },
  );
}

/**
 * A round at the version its writer saw, held until the transaction ends; not a closed one.
 * @throws AppError `not_found`, `conflict`, `refused` once it is closed
 */
export async function holdRound(work: Write, { id, version }: Target): Promise<InspectionRow> {
  const row = await lockRound(work, id);
  if (row.version !== version) throw stale(row);
  return refuseClosed(row);
}

/** A round whose plan is changed: held, so that it is not closed meanwhile. @throws AppError */
export async function holdPlan(work: Write, id: string): Promise<InspectionRow> {
  return refuseClosed(await lockRound(work, id));
}

async function lockRound({ tx, grant }: Write, id: string): Promise<InspectionRow> {
  const { countyId } = grant.actor;
  await tx
    .select({ id: inspection.id })
    .from(inspection)
    .where(and(eq(inspection.countyId, countyId), eq(inspection.id, id)))
    .for("no key update");
  return loadRound(tx, grant.actor, id);
}

function refuseClosed(row: InspectionRow): InspectionRow {
  if (row.state !== "closed") return row;
  throw refused(`${inspectionLabel(row.year, row.ordinal)}已结束，不能再改动`);
}

/** Writes columns of a held round. */
export async function updateRound(
  { tx, grant }: Write,
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
  if (after === undefined) throw stale(await loadRound(tx, grant.actor, before.id));
  return after;
}

async function loadVisit(
  { tx, grant }: Pick<Write, "tx" | "grant">,
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
  return new AppError(
    "conflict",
    `这次检查刚由${updatedByName}改动，现为“${visitStateLabels[state]}”，请对照现状后再改`,
    { current: { id, state, version, plannedOn, inspectorId, inspectorName, updatedByName } },
  );
}

/**
 * A visit still on the plan, at the version its writer saw, and its round, both held.
 * @throws AppError `not_found`, `conflict` on another version or once somebody went
 */
export async function holdVisit(
  work: Write,
  { id, version }: Target,
): Promise<{ round: InspectionRow; held: VisitRow }> {
  const { inspectionId } = await loadVisit(work, id);
  const round = await holdPlan(work, inspectionId);
  await work.tx
    .select({ id: visit.id })
    .from(visit)
    .where(and(eq(visit.countyId, work.grant.actor.countyId), eq(visit.id, id)))
    .for("no key update");
  const held = await loadVisit(work, id);
  if (held.version !== version || held.state !== "planned") throw staleVisit(held);
  return { round, held };
}

/** Writes columns of a held visit. */
export async function updateVisit(
  { tx, grant, context }: Write,
  before: VisitRow,
  columns: Partial<typeof visit.$inferInsert>,
): Promise<VisitRow> {
  const [after] = await tx
    .update(visit)
    .set({
      ...{ ...columns, version: before.version + 1 },
      ...{ updatedAt: context.clock.now, updatedByName: grant.actor.name },
    })
    .where(
      and(
        eq(visit.countyId, before.countyId),
        eq(visit.id, before.id),
        eq(visit.state, before.state),
        eq(visit.version, before.version),
      ),
    )
    .returning();
  if (after === undefined) throw staleVisit(before);
  return after;
}
