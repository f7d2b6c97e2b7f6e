import { place, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import { and, eq, inArray } from "drizzle-orm";
import type { Grant } from "../../access.ts";
import { refused } from "../../errors.ts";

/** The unit a record is written for: the writer's own. */
export function unitOf({ actor }: Grant): string {
  if (actor.unitId === null) throw new Error("a record is written by a unit");
  return actor.unitId;
}

/** @throws AppError `refused` at `happenedOn` */
export function refuseFuture(happenedOn: Day, today: Day): void {
  if (happenedOn <= today) return;
  throw refused("发生日期在今天之后，办过了再登记；如写错了请改正日期", "happenedOn");
}

/** Places have to be the unit's own. @throws AppError `refused` at `placeId` */
export async function checkPlaces(
  tx: Transaction,
  { countyId }: Actor,
  unitId: string,
  placeIds: readonly (string | null)[],
): Promise<void> {
  const wanted = [...new Set(placeIds.filter((id) => id !== null))];
  if (wanted.length === 0) return;
  const known = await tx
    .select({ id: place.id })
    .from(place)
    .where(and(eq(place.countyId, countyId), eq(place.unitId, unitId), inArray(place.id, wanted)));
  if (known.length !== wanted.length) {
    throw refused("该点位不在本单位名录中，请重新选择或直接填写地点", "placeId");
  }
}
