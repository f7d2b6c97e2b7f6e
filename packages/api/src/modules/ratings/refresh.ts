import { rating } from "@xianlan/db";
import { objectionDays } from "@xianlan/domain/rating";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { write } from "../../transaction.ts";
import type { RatingVersionInput } from "./inputs.ts";
import { loadRatingForUpdate, requireProposed } from "./load.ts";
import { snapshotScores } from "./snapshot.ts";

/** 更新得分: computes a proposed rating again; the time for objections starts again. */
export function refreshRating(
  context: Context,
  input: RatingVersionInput,
): Promise<{ id: string; version: number; objectionUntil: string }> {
  const grant = authorize(context, "rating.publish");
  const { countyId, name } = grant.actor;
  const { clock, calendar } = context;
  return write(context, grant, "rating.refresh", input, async ({ tx, audit }) => {
    const before = await loadRatingForUpdate(tx, grant.actor, input);
    requireProposed(before);
    const { id, asOf, year } = before;
    const scheme = await schemeInForce(tx, countyId, year);
    if (scheme === undefined) throw refused(`${year}年没有施行的考核方案`);
    const objectionUntil = calendar.addWorkdays(clock.today, objectionDays);
    const version = before.version + 1;
    const change = { schemeId: scheme.id, ranked: scheme.rules.ranked, objectionUntil };
    await tx
      .update(rating)
      .set({ ...change, version, proposedAt: clock.now, proposedByName: name })
      .where(and(eq(rating.countyId, countyId), eq(rating.id, id)));
    const taken = await snapshotScores(tx, grant.actor, scheme, { ratingId: id, asOf });
    audit({
      action: "rating.refresh",
      entity: "rating",
      entityId: id,
      units: "every",
      before: { objectionUntil: before.objectionUntil },
      after: { ...change, ...taken },
    });
    return { id, version, objectionUntil };
  });
}
