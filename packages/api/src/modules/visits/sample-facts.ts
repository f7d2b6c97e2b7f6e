import {
  assessment,
  checklist,
  inspection,
  place,
  type Transaction,
  visit,
  visitCheck,
} from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { inspectionLabel } from "@xianlan/domain/inspection";
import type { SampleFact } from "@xianlan/domain/scoring";
import { sampleOf } from "@xianlan/domain/visit";
import { and, eq, gte, inArray, isNull, lte } from "drizzle-orm";
import { visibleVisits } from "./load.ts";

type Scope = { year: number; unitIds: readonly string[] };
type UnitSample = SampleFact & { unitId: string };

/** What finished visits of a year counted for sampled indicators, by unit. */
export async function sampleFacts(
  tx: Transaction,
  actor: Actor,
  scope: Scope,
): Promise<Map<string, UnitSample[]>> {
  const all = [...(await ofVisits(tx, actor, scope)), ...(await typedByHand(tx, actor, scope))];
  return Map.groupBy(all, ({ unitId }) => unitId);
}

async function ofVisits(tx: Transaction, actor: Actor, { year, unitIds }: Scope) {
  const visits = await tx
    .select({
      id: visit.id,
      unitId: visit.unitId,
      visitedOn: visit.visitedOn,
      placeName: place.name,
      checklistId: inspection.checklistId,
      inspection: { year: inspection.year, ordinal: inspection.ordinal },
    })
    .from(visit)
    .innerJoin(
      inspection,
      and(eq(inspection.countyId, visit.countyId), eq(inspection.id, visit.inspectionId)),
    )
    .leftJoin(place, and(eq(place.countyId, visit.countyId), eq(place.id, visit.placeId)))
    .where(
      and(
        visibleVisits(actor),
        eq(visit.state, "done"),
        gte(visit.visitedOn, `${year}-01-01`),
        lte(visit.visitedOn, `${year}-12-31`),
        inArray(visit.unitId, [...unitIds]),
      ),
    );
  if (visits.length === 0) return [];
  const items = await itemsById(tx, actor, new Set(visits.map((one) => one.checklistId)));
  const checks = await tx
    .select({
      visitId: visitCheck.visitId,
      itemCode: visitCheck.itemCode,
      result: visitCheck.result,
      checked: visitCheck.checked,
      failed: visitCheck.failed,
    })
    .from(visitCheck)
    .where(
      and(
        eq(visitCheck.countyId, actor.countyId),
        inArray(
          visitCheck.visitId,
          visits.map(({ id }) => id),
        ),
      ),
    );
  const visitsById = new Map(visits.map((one) => [one.id, one]));
  return checks.flatMap(({ visitId, itemCode, ...result }): UnitSample[] => {
    const made = visitsById.get(visitId);
    const item = items.get(made?.checklistId ?? "")?.get(itemCode);
    if (made?.visitedOn == null || item === undefined || item.dutyCode === null) return [];
    const counted = sampleOf(item, result);
    if (counted === null) return [];
    const { unitId, visitedOn, placeName, inspection } = made;
    const where = placeName === null ? "" : `${placeName}，`;
    const note = `${where}${inspectionLabel(inspection.year, inspection.ordinal)}：${item.text}`;
    const ref = { type: "visit", id: visitId } as const;
    return [{ unitId, ref, code: item.dutyCode, on: visitedOn, note, ...counted }];
  });
}

/** Items of the inspections' revisions, by revision and code. */
async function itemsById(tx: Transaction, { countyId }: Actor, ids: Set<string | null>) {
  const wanted = [...ids].filter((id) => id !== null);
  if (wanted.length === 0) return new Map<string, never>();
  const rows = await tx
    .select({ id: checklist.id, items: checklist.items })
    .from(checklist)
    .where(and(eq(checklist.countyId, countyId), inArray(checklist.id, wanted)));
  return new Map(
    rows.map(({ id, items }) => [id, new Map(items.map((item) => [item.code, item] as const))]),
  );
}

/** Samples the office typed in before visits were kept. */
async function typedByHand(
  tx: Transaction,
  actor: Actor,
  { year, unitIds }: Scope,
): Promise<UnitSample[]> {
  const rows = await tx
    .select()
    .from(assessment)
    .where(
      and(
        eq(assessment.countyId, actor.countyId),
        eq(assessment.year, year),
        eq(assessment.kind, "sample"),
        isNull(assessment.removedAt),
        inArray(assessment.unitId, [...unitIds]),
      ),
    );
  return rows.flatMap(({ id, unitId, code, happenedOn, reason, value }) => {
    if (value.kind !== "sample") return [];
    const { checked, failed } = value;
    const ref = { type: "assessment", id } as const;
    return [{ unitId, ref, code, on: happenedOn, note: reason, checked, failed }];
  });
}
