import { standing } from "@xianlan/db";
import { objectionDays } from "@xianlan/domain";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { schemeInForce } from "../schemes/index.ts";
import type { StandingVersionInput } from "./inputs.ts";
import { holdStanding, requireProposed } from "./load.ts";
import { takeScores } from "./snapshot.ts";

/** 更新得分: works a proposed standing out again; the time for objections begins anew. */
export function refreshStanding(
  context: Context,
  input: StandingVersionInput,
): Promise<{ id: string; version: number; objectionUntil: string }> {
  const grant = authorize(context, "standing.publish");
  const { countyId, name } = grant.actor;
  const { clock, calendar } = context;
  return write(context, grant, "standing.refresh", input, async ({ tx, audit }) => {
    const before = await holdStanding(tx, grant.actor, input);
    requireProposed(before);
    const { id, asOf, year } = before;
    const scheme = await schemeInForce(tx, countyId, year);
    if (scheme === undefined) throw refused(`${year}年没有施行的考核方案`);
    const objectionUntil = calendar.addWorkdays(clock.today, objectionDays);
    const version = before.version + 1;
    const change = { schemeId: scheme.id, ranked: scheme.rules.ranked, objectionUntil };
    await tx
      .update(standing)
      .set({ ...change, version, proposedAt: clock.now, proposedByName: name })
      .where(and(eq(standing.countyId, countyId), eq(standing.id, id)));
    const taken = await takeScores(tx, grant.actor, scheme, { standingId: id, asOf });
    audit({
      action: "standing.refresh",
      entity: "standing",
      entityId: id,
      before: { objectionUntil: before.objectionUntil },
      after: { ...change, ...taken },
    });
    return { id, version, objectionUntil };
  });
}
