import { inspectionUnit, place, type Transaction, unit, visit } from "@xianlan/db";
import {
  type Coverage,
  type CoveragePart,
  type CoveredVisit,
  coverageOf,
  coverageSentence,
  type ScopedUnit,
} from "@xianlan/domain/inspection";
import type { UnitKind } from "@xianlan/domain/unit";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { InspectionRow, InspectionUnit } from "./result.ts";

/** What coverage of one inspection is counted from. */
export type InspectionScope = {
  units: InspectionUnit[];
  coverage: Coverage;
  sentence: CoveragePart[];
};

/** Scope and coverage of inspections, by inspection; units by pinyin. */
export async function scopesOf(
  tx: Transaction,
  countyId: string,
  inspections: readonly InspectionRow[],
): Promise<Map<string, InspectionScope>> {
  if (inspections.length === 0) return new Map();
  const ids = inspections.map(({ id }) => id);
  const scoped = await tx
    .select({
      inspectionId: inspectionUnit.inspectionId,
      id: unit.id,
      name: unit.name,
      kind: unit.kind,
    })
    .from(inspectionUnit)
    .innerJoin(
      unit,
      and(eq(unit.countyId, inspectionUnit.countyId), eq(unit.id, inspectionUnit.unitId)),
    )
    .where(and(eq(inspectionUnit.countyId, countyId), inArray(inspectionUnit.inspectionId, ids)))
    .orderBy(sql`${unit.name} collate "zh-x-icu"`);
  const places = await tx
    .select({ id: place.id, unitId: place.unitId })
    .from(place)
    .where(and(eq(place.countyId, countyId), eq(place.active, true)));
  const visits = await tx
    .select({
      inspectionId: visit.inspectionId,
      unitId: visit.unitId,
      placeId: visit.placeId,
      state: visit.state,
    })
    .from(visit)
    .where(and(eq(visit.countyId, countyId), inArray(visit.inspectionId, ids)));
  const placesOf = Map.groupBy(places, ({ unitId }) => unitId);
  const visitsOf = Map.groupBy(visits, ({ inspectionId }) => inspectionId);
  const unitsOf = Map.groupBy(scoped, ({ inspectionId }) => inspectionId);
  return new Map(
    inspections.map((inspection) => {
      const units = (unitsOf.get(inspection.id) ?? []).map(({ id, name, kind }) => ({
        id,
        name,
        kind: kind as UnitKind,
      }));
      const own = visitsOf.get(inspection.id) ?? [];
      const scope = units.map(({ id }) => scopedUnit(id, placesOf.get(id) ?? [], own));
      const coverage = coverageOf(scope, own, inspection);
      return [
        inspection.id,
        { units, coverage, sentence: coverageSentence(coverage, unitNounOf(units)) },
      ];
    }),
  );
}

/** A place given up after its visit was done still was one of the unit's places then. */
function scopedUnit(
  unitId: string,
  places: readonly { id: string }[],
  visits: readonly CoveredVisit[],
): ScopedUnit {
  const done = visits.flatMap((one) =>
    one.unitId === unitId && one.state === "done" && one.placeId !== null ? [one.placeId] : [],
  );
  return { unitId, places: new Set([...places.map(({ id }) => id), ...done]).size };
}

/** 乡镇 as counties say it, subdistricts included; 单位 where a county department is among them. */
function unitNounOf(units: readonly InspectionUnit[]): string {
  return units.some(({ kind }) => kind === "department") ? "单位" : "乡镇";
}
