import { objection, rating, type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { periodLabel } from "@xianlan/domain/period";
import { ratingStateLabels } from "@xianlan/domain/rating";
import { and, eq, gt, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { conflict, notFound, refused } from "../../errors.ts";

export type RatingRow = typeof rating.$inferSelect;

/** Second lock: the ratings this person may see. A unit sees none that was withdrawn. */
export function visibleRatings(actor: Actor): SQL | undefined {
  const county = eq(rating.countyId, actor.countyId);
  return actor.unitId === null ? county : and(county, ne(rating.state, "withdrawn"));
}

/** What a late writer is shown. */
function currentOf(row: RatingRow) {
  const { id, version, state, periodId, asOf, objectionUntil } = row;
  const text = `${periodLabel(periodId)}档次${ratingStateLabels[state]}`;
  return { id, version, state, asOf, objectionUntil, text };
}

/**
 * Locks a rating for a change.
 * @throws AppError `not_found`; `conflict` when it was changed meanwhile.
 */
export async function loadRatingForUpdate(
  tx: Transaction,
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<RatingRow> {
  const [row] = await tx
    .select()
    .from(rating)
    .where(and(visibleRatings(actor), eq(rating.id, id)))
    .for("update");
  if (row === undefined) throw notFound("期档次");
  if (row.version !== version) {
    const text = "这一期档次刚被他人办理，请核对后再办";
    throw conflict(text, currentOf(row));
  }
  return row;
}

/** @throws AppError `refused` unless it is open to objections. */
export function requireProposed({ state, periodId }: RatingRow): void {
  if (state === "proposed") return;
  throw refused(`${periodLabel(periodId)}档次${ratingStateLabels[state]}，不能再改`);
}

/** Undecided objections that prevent a rating's publication, by rating. */
export async function pendingObjections(tx: Transaction, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      ratingId: objection.ratingId,
      unitId: objection.unitId,
      unitName: unit.name,
      state: objection.state,
    })
    .from(objection)
    .innerJoin(unit, and(eq(unit.countyId, objection.countyId), eq(unit.id, objection.unitId)))
    .innerJoin(
      rating,
      and(eq(rating.countyId, objection.countyId), eq(rating.id, objection.ratingId)),
    )
    .where(
      and(
        eq(objection.countyId, actor.countyId),
        actor.unitId === null ? undefined : eq(objection.unitId, actor.unitId),
        inArray(objection.ratingId, [...ids]),
        or(
          eq(objection.state, "raised"),
          and(eq(objection.state, "upheld"), gt(objection.decidedAt, rating.proposedAt)),
        ),
      ),
    )
    .orderBy(sql`${unit.name} collate "zh-x-icu"`);
}
