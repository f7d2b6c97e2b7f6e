import { standing } from "@xianlan/db";
import { publishRefusal } from "@xianlan/domain";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { StandingVersionInput } from "./inputs.ts";
import { holdStanding, pendingObjections } from "./load.ts";

/**
 * 公布: opens a standing to all of the county, for good.
 * @throws AppError `refused` within the time for objections and while one of them stands in the way.
 */
export function publishStanding(
  context: Context,
  input: StandingVersionInput,
): Promise<{ id: string; version: number }> {
  const grant = authorize(context, "standing.publish");
  const { countyId, name } = grant.actor;
  const { clock } = context;
  return write(context, grant, "standing.publish", input, async ({ tx, audit }) => {
    const held = await holdStanding(tx, grant.actor, input);
    const pending = await pendingObjections(tx, grant.actor, [held.id]);
    const namesOf = (state: "raised" | "upheld") =>
      pending.filter((one) => one.state === state).map(({ unitName }) => unitName);
    const refusal = publishRefusal(
      { ...held, undecided: namesOf("raised"), upheldSince: namesOf("upheld") },
      clock.today,
    );
    if (refusal !== null) throw refused(refusal);
    const version = held.version + 1;
    await tx
      .update(standing)
      .set({ state: "published", publishedAt: clock.now, publishedByName: name, version })
      .where(and(eq(standing.countyId, countyId), eq(standing.id, held.id)));
    audit({
      action: "standing.publish",
      entity: "standing",
      entityId: held.id,
      before: { state: held.state },
      after: { state: "published", periodId: held.periodId, asOf: held.asOf },
    });
    return { id: held.id, version };
  });
}
