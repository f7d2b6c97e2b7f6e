import { inspectionUnit, place, type Transaction, unit, visit } from "@xianlan/db";
import { type DrawInput, drawPlaces, drawRule } from "@xianlan/domain/inspection";
import type { PlaceKind } from "@xianlan/domain/unit";
import { and, eq, ne } from "drizzle-orm";
import { refused } from "../../errors.ts";
import type { DrawnStratum, DrawPreview, InspectionRow } from "./result.ts";

type Spot = { id: string; unitId: string; name: string; kind: PlaceKind };
/** A stratum as recorded and fed to the rule. */
export type PooledStratum = { stratum: string; take: number; placeIds: string[] };

/**
 * Draws by the rule in force: from the places in use of units in scope that are not on the plan yet.
 * `pool` is everything needed to repeat it.
 * @throws AppError `refused` for a unit out of scope, a kind named twice, or nothing to draw from
 */
export async function drawFor(
  tx: Transaction,
  inspection: InspectionRow,
  { seed, strata }: DrawInput,
): Promise<DrawPreview & { pool: PooledStratum[] }> {
  const names = await scopeNames(tx, inspection);
  const spots = await freePlaces(tx, inspection);
  refuseOverlap(strata, names);
  const pool = strata.map(({ unitId, kinds, take }) => ({
    stratum: `${unitId}/${[...kinds].sort().join("+")}`,
    take,
    placeIds: spots
      .filter((spot) => spot.unitId === unitId && kinds.includes(spot.kind))
      .map(({ id }) => id)
      .sort(),
  }));
  const drawnIds = drawPlaces(seed, pool);
  if (drawnIds.length === 0) throw refused("所选单位没有可抽的点位，可能都已列入安排", "strata");
  const drawnPlaces = new Set(drawnIds);
  const result = strata.map(({ unitId, kinds, take }, at): DrawnStratum => {
    const own = new Set(pool[at]?.placeIds);
    return {
      unitId,
      unitName: names.get(unitId) ?? "",
      kinds,
      take,
      pool: own.size,
      drawn: spots
        .filter(({ id }) => own.has(id) && drawnPlaces.has(id))
        .map(({ id, name, kind }) => ({ id, name, kind })),
    };
  });
  return { seed, rule: drawRule, strata: result, drawnIds, pool };
}

async function scopeNames(tx: Transaction, { countyId, id }: InspectionRow) {
  const rows = await tx
    .select({ id: unit.id, name: unit.name })
    .from(inspectionUnit)
    .innerJoin(
      unit,
      and(eq(unit.countyId, inspectionUnit.countyId), eq(unit.id, inspectionUnit.unitId)),
    )
    .where(and(eq(inspectionUnit.countyId, countyId), eq(inspectionUnit.inspectionId, id)));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Places in use without a visit of this inspection, cancelled ones aside. */
async function freePlaces(tx: Transaction, { countyId, id }: InspectionRow): Promise<Spot[]> {
  const spots = await tx
    .select({ id: place.id, unitId: place.unitId, name: place.name, kind: place.kind })
    .from(place)
    .where(and(eq(place.countyId, countyId), eq(place.active, true)))
    .orderBy(place.id);
  const visits = await tx
    .select({ placeId: visit.placeId })
    .from(visit)
    .where(
      and(eq(visit.countyId, countyId), eq(visit.inspectionId, id), ne(visit.state, "cancelled")),
    );
  const taken = new Set(visits.map(({ placeId }) => placeId));
  return spots
    .filter((spot) => !taken.has(spot.id))
    .map((spot) => ({ ...spot, kind: spot.kind as PlaceKind }));
}

function refuseOverlap(strata: DrawInput["strata"], scope: ReadonlyMap<string, string>): void {
  const seen = new Set<string>();
  for (const [at, { unitId, kinds }] of strata.entries()) {
    const name = scope.get(unitId);
    if (name === undefined) {
      throw refused("抽取的单位不在本轮督查范围内，请重新选择", `strata.${at}.unitId`);
    }
    for (const kind of kinds) {
      const key = `${unitId}/${kind}`;
      if (seen.has(key)) throw refused(`${name}的同一类点位分到了两层，请合并`, `strata.${at}`);
      seen.add(key);
    }
  }
}
