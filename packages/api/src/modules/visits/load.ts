import { checklist, inspection, place, type Transaction, unit, visit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import type { ChecklistItem } from "@xianlan/domain/checklist";
import {
  type InspectionKind,
  type InspectionState,
  inspectionLabel,
} from "@xianlan/domain/inspection";
import { type VisitOrigin, type VisitState, visitStateLabels } from "@xianlan/domain/visit";
import { and, eq, inArray, type SQL } from "drizzle-orm";
import { conflict, notFound } from "../../errors.ts";

export type VisitRow = typeof visit.$inferSelect;

/** Second lock: the county sees its plan, a unit what was done at its own places. */
export function visibleVisits({ countyId, unitId }: Actor): SQL | undefined {
  const county = eq(visit.countyId, countyId);
  if (unitId === null) return county;
  return and(county, eq(visit.unitId, unitId), eq(visit.state, "done"));
}

const columns = {
  id: visit.id,
  version: visit.version,
  state: visit.state,
  origin: visit.origin,
  plannedOn: visit.plannedOn,
  visitedOn: visit.visitedOn,
  inspectorId: visit.inspectorId,
  inspectorName: visit.inspectorName,
  finishedAt: visit.finishedAt,
  note: visit.note,
  cancelReason: visit.cancelReason,
  unitId: visit.unitId,
  unitName: unit.name,
  placeId: visit.placeId,
  placeName: place.name,
  inspectionId: visit.inspectionId,
  inspectionTitle: inspection.title,
  inspectionKind: inspection.kind,
  inspectionState: inspection.state,
  inspectionYear: inspection.year,
  inspectionOrdinal: inspection.ordinal,
};

/** A visit with the names people know it by. */
export type VisitHead = {
  id: string;
  version: number;
  state: VisitState;
  stateLabel: string;
  origin: VisitOrigin;
  plannedOn: Day | null;
  visitedOn: Day | null;
  inspectorId: string | null;
  inspectorName: string;
  finishedAt: string | null;
  note: string;
  cancelReason: string;
  unitId: string;
  unitName: string;
  /** Null where the unit itself is visited. */
  placeId: string | null;
  placeName: string | null;
  inspectionId: string;
  inspectionTitle: string;
  inspectionLabel: string;
  inspectionKind: InspectionKind;
  inspectionState: InspectionState;
};

/** Visits with the names people know them by. */
export async function visitHeads(
  tx: Transaction,
  where: SQL | undefined,
  order: SQL[],
  limit: number,
): Promise<VisitHead[]> {
  const rows = await tx
    .select(columns)
    .from(visit)
    .innerJoin(unit, and(eq(unit.countyId, visit.countyId), eq(unit.id, visit.unitId)))
    .leftJoin(place, and(eq(place.countyId, visit.countyId), eq(place.id, visit.placeId)))
    .innerJoin(
      inspection,
      and(eq(inspection.countyId, visit.countyId), eq(inspection.id, visit.inspectionId)),
    )
    .where(where)
    .orderBy(...order)
    .limit(limit);
  return rows.map(({ inspectionYear, inspectionOrdinal, ...row }) => ({
    ...row,
    stateLabel: visitStateLabels[row.state],
    inspectionLabel: inspectionLabel(inspectionYear, inspectionOrdinal),
  }));
}

/** @throws AppError `not_found` */
export async function loadVisitHead(tx: Transaction, actor: Actor, id: string): Promise<VisitHead> {
  const [head] = await visitHeads(tx, and(visibleVisits(actor), eq(visit.id, id)), [], 1);
  if (head === undefined) throw notFound("次检查");
  return head;
}

/** The items of the very revision an inspection uses; none where it was set up without a checklist. */
export async function itemsOfInspection(
  tx: Transaction,
  countyId: string,
  inspectionId: string,
): Promise<ChecklistItem[]> {
  const [stored] = await tx
    .select({ items: checklist.items })
    .from(inspection)
    .innerJoin(
      checklist,
      and(eq(checklist.countyId, inspection.countyId), eq(checklist.id, inspection.checklistId)),
    )
    .where(and(eq(inspection.countyId, countyId), eq(inspection.id, inspectionId)));
  return stored?.items ?? [];
}

/**
 * Locks a visit's inspection until the transaction ends: `share` against its closing, `no key update` by
 * who will count its numbers on. Always before the visit, in the order of those who close the inspection.
 */
export async function loadInspectionOfVisit(
  tx: Transaction,
  { countyId }: Actor,
  visitId: string,
  strength: "share" | "no key update",
): Promise<InspectionState | null> {
  const own = tx
    .select({ id: visit.inspectionId })
    .from(visit)
    .where(and(eq(visit.countyId, countyId), eq(visit.id, visitId)));
  const [inspectionRow] = await tx
    .select({ state: inspection.state })
    .from(inspection)
    .where(and(eq(inspection.countyId, countyId), inArray(inspection.id, own)))
    .for(strength);
  return inspectionRow?.state ?? null;
}

/**
 * Locks a visit until the transaction ends: `share` for its results, which may come side by side,
 * `update` for what changes the visit itself.
 * @throws AppError `not_found`
 */
export async function loadVisitForUpdate(
  tx: Transaction,
  actor: Actor,
  id: string,
  strength: "share" | "update",
): Promise<VisitRow> {
  const [row] = await tx
    .select()
    .from(visit)
    .where(and(visibleVisits(actor), eq(visit.id, id)))
    .for(strength);
  if (row === undefined) throw notFound("次检查");
  return row;
}

/** Who changed the visit meanwhile, for the one whose write came too late. */
export function refuseStale(row: VisitRow, version: number): void {
  if (row.version === version) return;
  const { id, state, visitedOn, inspectorName, updatedByName, note } = row;
  const stateLabel = visitStateLabels[state];
  throw conflict(`这次检查刚由${updatedByName}改动，现为“${stateLabel}”，请对照现状后再提交`, {
    id,
    version: row.version,
    state,
    stateLabel,
    visitedOn,
    inspectorName,
    updatedByName,
    note,
  });
}
