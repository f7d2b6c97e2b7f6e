import { ratingRow, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import { placesByTotal } from "@xianlan/domain/rating";
import { and, eq, notInArray, sql } from "drizzle-orm";
import { refused } from "../../errors.ts";
import type { SchemeInForce } from "../../scopes/scheme-in-force.ts";
import { scoreCounty } from "../scores/index.ts";

/**
 * Writes every unit's score of a day into a proposed rating, over what was there.
 * @throws AppError `refused` where there is nobody to score.
 */
export async function snapshotScores(
  tx: Transaction,
  actor: Actor,
  scheme: SchemeInForce,
  { ratingId, asOf }: { ratingId: string; asOf: Day },
): Promise<{ units: number; tiers: Record<string, number> }> {
  const scored = await scoreCounty(tx, actor, scheme, { asOf });
  if (scored.length === 0) throw refused("还没有参加考核的乡镇", "periodId");
  const unitIds = scored.map(({ unitId }) => unitId);
  // Whoever is no longer assessed leaves the proposal, and the places close up.
  await tx
    .delete(ratingRow)
    .where(
      and(
        eq(ratingRow.countyId, actor.countyId),
        eq(ratingRow.ratingId, ratingId),
        notInArray(ratingRow.unitId, unitIds),
      ),
    );
  const placed = placesByTotal(scored.map((one) => ({ ...one, total: one.score.total })));
  await tx
    .insert(ratingRow)
    .values(
      placed.map(({ row: { unitId, name, score }, place }) => ({
        countyId: actor.countyId,
        ratingId,
        unitId,
        unitName: name,
        place,
        score,
        total: score.total,
        tier: score.tier,
        tierName: score.tierName,
      })),
    )
    .onConflictDoUpdate({
      target: [ratingRow.countyId, ratingRow.ratingId, ratingRow.unitId],
      set: {
        unitName: sql`excluded.unit_name`,
        total: sql`excluded.total`,
        tier: sql`excluded.tier`,
        tierName: sql`excluded.tier_name`,
        place: sql`excluded.place`,
        score: sql`excluded.score`,
      },
    });
  const tiers: Record<string, number> = {};
  for (const { score } of scored) tiers[score.tierName] = (tiers[score.tierName] ?? 0) + 1;
  return { units: scored.length, tiers };
}
