import { type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { ReportingUnit } from "@xianlan/domain/submission";
import type { UnitKind } from "@xianlan/domain/unit";
import { and, eq, inArray, sql } from "drizzle-orm";

/** A unit that owes submissions. */
export type SubmissionUnit = ReportingUnit & { name: string };

/** Units this person may see, by pinyin: a unit's account itself alone. */
export function submissionUnits(
  tx: Transaction,
  actor: Pick<Actor, "countyId" | "unitId">,
  unitIds?: readonly string[],
): Promise<SubmissionUnit[]> {
  return tx
    .select({
      id: unit.id,
      name: unit.name,
      kind: sql<UnitKind>`${unit.kind}`,
      active: unit.active,
    })
    .from(unit)
    .where(
      and(
        eq(unit.countyId, actor.countyId),
        actor.unitId === null ? undefined : eq(unit.id, actor.unitId),
        unitIds === undefined ? undefined : inArray(unit.id, [...unitIds]),
      ),
    )
    .orderBy(sql`${unit.name} collate "zh-x-icu"`);
}
