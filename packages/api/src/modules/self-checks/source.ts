import { place, type Transaction, unit } from "@xianlan/db";
import { dutyOf } from "@xianlan/domain/scheme";
import type { SelfCheckSource } from "@xianlan/domain/self-check";
import { and, eq } from "drizzle-orm";
import type { FindingRow } from "../findings/index.ts";

/** What other units must not learn of the finding; its duty they may. */
export async function sourceOf(
  tx: Transaction,
  { countyId, unitId, placeId, ...row }: FindingRow,
): Promise<SelfCheckSource> {
  const [stored] = unitId
    ? await tx
        .select({ name: unit.name, shortName: unit.shortName })
        .from(unit)
        .where(and(eq(unit.countyId, countyId), eq(unit.id, unitId)))
    : [];
  const [spot] = placeId
    ? await tx
        .select({ name: place.name })
        .from(place)
        .where(and(eq(place.countyId, countyId), eq(place.id, placeId)))
    : [];
  return {
    number: row.number,
    unitName: stored?.name ?? "",
    unitShortName: stored?.shortName ?? "",
    placeName: spot?.name ?? row.placeText,
    fact: row.fact,
    duty: dutyOf(row.dutyCode)?.clause ?? row.dutyText,
  };
}
