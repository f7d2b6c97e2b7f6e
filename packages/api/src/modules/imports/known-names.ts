import { finding, place, type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { LedgerContext } from "@xianlan/domain/ledger";
import { and, eq, lte } from "drizzle-orm";

/** Units and places of the county that findings may name. */
export async function knownNames(tx: Transaction, { countyId }: Actor) {
  const units = await tx
    .select({ id: unit.id, name: unit.name, shortName: unit.shortName })
    .from(unit)
    .where(and(eq(unit.countyId, countyId), unit.active));
  const places = await tx
    .select({ id: place.id, unitId: place.unitId, name: place.name })
    .from(place)
    .where(and(eq(place.countyId, countyId), place.active));
  return { units, places };
}

/**
 * What a ledger is read against.
 * @param asOf findings made later are not looked at, ISO instant.
 */
export async function ledgerContext(
  tx: Transaction,
  actor: Actor,
  { today, asOf }: { today: string; asOf: string },
): Promise<LedgerContext> {
  const { units, places } = await knownNames(tx, actor);
  const rows = await tx
    .select({
      number: finding.number,
      unitId: finding.unitId,
      fact: finding.fact,
      state: finding.state,
    })
    .from(finding)
    .where(and(eq(finding.countyId, actor.countyId), lte(finding.createdAt, asOf)));
  return {
    units: units.map(({ id, name, shortName }) => ({
      id,
      name,
      aliases: shortName === "" ? [] : [shortName],
    })),
    places,
    stored: rows,
    existing: rows.flatMap(({ unitId, state, number, fact }) =>
      // What was withdrawn may be raised again.
      unitId === null || state === "withdrawn" ? [] : [{ unitId, number, fact }],
    ),
    today,
    defaultYear: Number(today.slice(0, 4)),
  };
}
