import { account, place, type Transaction, unit } from "@xianlan/db";
import type { PlaceKind, UnitKind } from "@xianlan/domain/unit";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import type { PlaceListInput } from "./inputs.ts";

const byPinyin = (column: typeof unit.name | typeof place.name) =>
  sql`${column} collate "zh-x-icu"`;

export const unitColumns = {
  id: unit.id,
  name: unit.name,
  shortName: unit.shortName,
  // CHECKed against the same tuple as the type.
  kind: sql<UnitKind>`${unit.kind}`,
  regionCode: unit.regionCode,
  active: unit.active,
  version: unit.version,
};

export const placeColumns = {
  id: place.id,
  unitId: place.unitId,
  name: place.name,
  kind: sql<PlaceKind>`${place.kind}`,
  active: place.active,
  version: place.version,
};

/** The county's units by pinyin, those out of use included. */
export function listUnits(context: Context) {
  const grant = authorize(context, "admin.directory");
  return read(context, grant, (tx) =>
    tx
      .select(unitColumns)
      .from(unit)
      .where(eq(unit.countyId, grant.actor.countyId))
      .orderBy(byPinyin(unit.name)),
  );
}

/** The county's places by unit and pinyin, of one unit where named, those out of use included. */
export function listPlaces(context: Context, input: PlaceListInput) {
  const grant = authorize(context, "admin.directory");
  const { unitId } = input;
  return read(context, grant, (tx) =>
    tx
      .select({ ...placeColumns, unitName: unit.name })
      .from(place)
      .innerJoin(unit, and(eq(unit.countyId, place.countyId), eq(unit.id, place.unitId)))
      .where(
        and(
          eq(place.countyId, grant.actor.countyId),
          unitId === undefined ? undefined : eq(place.unitId, unitId),
        ),
      )
      .orderBy(byPinyin(unit.name), byPinyin(place.name)),
  );
}

/** One unit of the county as it stands; undefined where there is none. */
export async function findUnit(tx: Transaction, countyId: string, id: string) {
  const own = and(eq(unit.countyId, countyId), eq(unit.id, id));
  const [row] = await tx.select(unitColumns).from(unit).where(own);
  return row;
}

/** One place of the county as it stands; undefined where there is none. */
export async function findPlace(tx: Transaction, countyId: string, id: string) {
  const own = and(eq(place.countyId, countyId), eq(place.id, id));
  const [row] = await tx.select(placeColumns).from(place).where(own);
  return row;
}

/** How many accounts in service belong to a unit. */
export async function accountsInService(tx: Transaction, countyId: string, unitId: string) {
  const [row] = await tx
    .select({ accountCount: count() })
    .from(account)
    .where(
      and(eq(account.countyId, countyId), eq(account.unitId, unitId), isNull(account.disabledAt)),
    );
  return row?.accountCount ?? 0;
}
