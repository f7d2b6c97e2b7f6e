import { rating } from "@xianlan/db";
import { publishRefusal } from "@xianlan/domain/rating";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { RatingVersionInput } from "./inputs.ts";
import { loadRatingForUpdate, pendingObjections } from "./load.ts";

/**
 * 公布: opens a rating to all of the county, for good.
 * @throws AppError `refused` within the time for objections and while an objection is undecided.
 */
export function publishRating(
  context: Context,
  input: RatingVersionInput,
): Promise<{ id: string; version: number }> {
  const grant = authorize(context, "rating.publish");
  const { countyId, name } = grant.actor;
  const { clock } = context;
  return write(context, grant, "rating.publish", input, async ({ tx, audit }) => {
    const stored = await loadRatingForUpdate(tx, grant.actor, input);
    const pending = await pendingObjections(tx, grant.actor, [stored.id]);
    const namesOf = (state: "raised" | "upheld") =>
      pending.filter((one) => one.state === state).map(({ unitName }) => unitName);
    const refusal = publishRefusal(
      { ...stored, undecided: namesOf("raised"), upheldSince: namesOf("upheld") },
      clock.today,
    );
    if (refusal !== null) throw refused(refusal);
    const version = stored.version + 1;
    await tx
      .update(rating)
      .set({ state: "published", publishedAt: clock.now, publishedByName: name, version })
      .where(and(eq(rating.countyId, countyId), eq(rating.id, stored.id)));
    audit({
      action: "rating.publish",
      entity: "rating",
      entityId: stored.id,
      units: "every",
      before: { state: stored.state },
      after: { state: "published", periodId: stored.periodId, asOf: stored.asOf },
    });
    return { id: stored.id, version };
  });
}
