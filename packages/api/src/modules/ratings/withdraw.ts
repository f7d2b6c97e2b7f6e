import { rating } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { WithdrawRatingInput } from "./inputs.ts";
import { loadRatingForUpdate } from "./load.ts";

/** 撤回: hides a rating from the units again, with the reason; the period may be proposed anew. */
export function withdrawRating(
  context: Context,
  input: WithdrawRatingInput,
): Promise<{ id: string; version: number }> {
  const grant = authorize(context, "rating.publish");
  const { countyId } = grant.actor;
  return write(context, grant, "rating.withdraw", input, async ({ tx, audit }) => {
    const stored = await loadRatingForUpdate(tx, grant.actor, input);
    if (stored.state === "withdrawn") throw refused("这一期档次已经撤回");
    const version = stored.version + 1;
    const after = { state: "withdrawn" as const, withdrawnReason: input.reason };
    await tx
      .update(rating)
      .set({ ...after, version })
      .where(and(eq(rating.countyId, countyId), eq(rating.id, stored.id)));
    audit({
      action: "rating.withdraw",
      entity: "rating",
      entityId: stored.id,
      units: "every",
      before: { state: stored.state },
      after,
    });
    return { id: stored.id, version };
  });
}
