import { type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { and, eq, inArray, ne, sql } from "drizzle-orm";

/** A unit that is scored. */
export type ScoredUnit = { unitId: string; name: string; kind: string };

/** Active townships and subdistricts by pinyin; a unit's account sees itself alone. */
export function scoredUnits(
  tx: Transaction,
  actor: Actor,
  unitIds?: readonly string[],
): Promise<ScoredUnit[]> {
  return tx
    .select({ unitId: unit.id, name: unit.name, kind: unit.kind })
    .from(unit)
    .where(
      and(
        eq(unit.countyId, actor.countyId),
        actor.unitId === null ? undefined : eq(unit.id, actor.unitId),
        unitIds === undefined ? undefined : inArray(unit.id, [...unitIds]),
        eq(unit.active, true),
        ne(unit.kind, "department"),
      ),
    )
    .orderBy(sql`${unit.name} collate "zh-x-icu"`);
}
