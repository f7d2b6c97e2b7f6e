import { place, unit } from "@xianlan/db";
import { and, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";

/** Units with their places, by pinyin, for filters and forms. A unit sees itself alone. */
export async function unitDirectory(context: Context) {
  const grant = authorize(context, "unit.read");
  const { countyId, unitId } = grant.actor;
  return read(context, grant, async (tx) => {
    const units = await tx
      .select({
        id: unit.id,
        name: unit.name,
        shortName: unit.shortName,
        kind: unit.kind,
        active: unit.active,
      })
      .from(unit)
      .where(and(eq(unit.countyId, countyId), unitId === null ? undefined : eq(unit.id, unitId)))
      .orderBy(sql`${unit.name} collate "zh-x-icu"`);
    const places = await tx
      .select({
        id: place.id,
        unitId: place.unitId,
        name: place.name,
        kind: place.kind,
        active: place.active,
      })
      .from(place)
      .where(
        and(eq(place.countyId, countyId), unitId === null ? undefined : eq(place.unitId, unitId)),
      )
      .orderBy(sql`${place.name} collate "zh-x-icu"`);
    return units.map((one) => ({
      ...one,
      places: places.filter((spot) => spot.unitId === one.id),
    }));
  });
}
