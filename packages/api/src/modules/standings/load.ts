import { objection, standing, type Transaction, unit } from "@xianlan/db";
import { type Actor, periodLabel, standingStateLabels } from "@xianlan/domain";
import { and, eq, gt, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { AppError, notFound, refused } from "../../errors.ts";

export type StandingRow = typeof standing.$inferSelect;

/** Second lock: the standings this person may see. A unit sees none that was withdrawn. */
export function visibleStandings(actor: Actor): SQL | undefined {
  const county = eq(standing.countyId, actor.countyId);
  return actor.unitId === null ? county : and(county, ne(standing.state, "withdrawn"));
}

/** What a late writer is shown. */
function currentOf(row: StandingRow) {
  const { id, version, state, periodId, asOf, objectionUntil } = row;
  const words = `${periodLabel(periodId)}档次${standingStateLabels[state]}`;
  return { id, version, state, asOf, objectionUntil, words };
}

/**
 * Holds a standing for a change.
 * @throws AppError `not_found`; `conflict` when it was changed meanwhile.
 */
export async function holdStanding(
  tx: Transaction,
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<StandingRow> {
  const [row] = await tx
    .select()
    .from(standing)
    .where(and(visibleStandings(actor), eq(standing.id, id)))
    .for("update");
  if (row === undefined) throw notFound("期档次");
  if (row.version !== version) {
    const words = "这一期档次刚被他人办理，请核对后再办";
    throw new AppError("conflict", words, { current: currentOf(row) });
  }
  return row;
}

/** @throws AppError `refused` unless it is open to objections. */
export function requireProposed({ state, periodId }: StandingRow): void {
  if (state === "proposed") return;
  throw refused(`${periodLabel(periodId)}档次${standingStateLabels[state]}，不能再改`);
}

/** Objections against standings that stand in the way of a publication, by standing. */
export async function pendingObjections(tx: Transaction, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      standingId: objection.standingId,
      unitId: objection.unitId,
      unitName: unit.name,
      state: objection.state,
    })
    .from(objection)
    .innerJoin(unit, and(eq(unit.countyId, objection.countyId), eq(unit.id, objection.unitId)))
    .innerJoin(
      standing,
      and(eq(standing.countyId, objection.countyId), eq(standing.id, objection.standingId)),
    )
    .where(
      and(
        eq(objection.countyId, actor.countyId),
        actor.unitId === null ? undefined : eq(objection.unitId, actor.unitId),
        inArray(objection.standingId, [...ids]),
        or(
          eq(objection.state, "raised"),
          and(eq(objection.state, "upheld"), gt(objection.decidedAt, standing.proposedAt)),
        ),
      ),
    )
    .orderBy(sql`${unit.name} collate "zh-x-icu"`);
}
