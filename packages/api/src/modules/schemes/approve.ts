import { scheme } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type Write, write } from "../../transaction.ts";
import { answerOf, type SchemeAnswer, type SchemeRow } from "./answer.ts";
import { impactOf } from "./impact.ts";
import { schemeInForce } from "./in-force.ts";
import type { StepCall } from "./inputs.ts";
import { holdDraft, updateHeld } from "./load.ts";
import { refuseMovedItems } from "./moved-items.ts";
import { refuseProblems } from "./propose.ts";

/**
 * 批准施行: puts a proposed draft in force and the one it replaces out of it; what every unit scored
 * before and scores after goes into the audit log.
 */
export function approveScheme(context: Context, input: StepCall): Promise<SchemeAnswer> {
  const grant = authorize(context, "scheme.approve");
  return write(context, grant, "scheme.approve", input, async (work) => {
    const { now, today } = context.clock;
    const before = await holdDraft(work, input);
    if (before.proposedAt === null) {
      throw refused("方案还没有提请批准，或提请之后又有修改，请督查办重新提请");
    }
    refuseProblems(before);
    const held = await schemeInForce(work.tx, before.countyId, before.year);
    if ((held?.id ?? null) !== before.succeeds) {
      throw refused("编制期间施行中的方案已经变化，请退回后在现行方案上重新修订");
    }
    if (held !== undefined) refuseMovedItems(held.rules, before.rules);
    const impact = await impactOf(work.tx, grant.actor, before, today);
    if (before.succeeds !== null) await succeed(work, before, before.succeeds);
    const after = await updateHeld(work, before, {
      ...{ state: "in_force", approvedAt: now, approvedByName: grant.actor.name, inForceOn: today },
    });
    const totals = (which: "before" | "after") =>
      impact.units.map((unit) => ({ unitId: unit.unitId, name: unit.name, total: unit[which] }));
    work.audit({
      ...{ action: "scheme.approve", entity: "scheme", entityId: before.id },
      before: { inForce: before.succeeds, totals: totals("before") },
      after: { inForce: before.id, rules: impact.rules, totals: totals("after") },
    });
    return answerOf(after);
  });
}

/** The rules stay byte for byte; the row only says since when they no longer hold. */
async function succeed({ tx, context }: Write, { countyId }: SchemeRow, id: string): Promise<void> {
  await tx
    .update(scheme)
    .set({ state: "succeeded", succeededOn: context.clock.today })
    .where(and(eq(scheme.countyId, countyId), eq(scheme.id, id), eq(scheme.state, "in_force")));
}
