import { standing } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { WithdrawStandingInput } from "./inputs.ts";
import { holdStanding } from "./load.ts";

/** 撤回: takes a standing from the units' eyes, with the reason; the period may be proposed anew. */
export function withdrawStanding(
  context: Context,
  input: WithdrawStandingInput,
): Promise<{ id: string; version: number }> {
  const grant = authorize(context, "standing.publish");
  const { countyId } = grant.actor;
  return write(context, grant, "standing.withdraw", input, async ({ tx, audit }) => {
    const held = await holdStanding(tx, grant.actor, input);
    if (held.state === "withdrawn") throw refused("这一期档次已经撤回");
    const version = held.version + 1;
    const after = { state: "withdrawn" as const, withdrawnReason: input.reason };
    await tx
      .update(standing)
      .set({ ...after, version })
      .where(and(eq(standing.countyId, countyId), eq(standing.id, held.id)));
    audit({
      action: "standing.withdraw",
      entity: "standing",
      entityId: held.id,
      before: { state: held.state },
      after,
    });
    return { id: held.id, version };
  });
}
