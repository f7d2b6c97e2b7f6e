import { scheme } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { type TxContext, write } from "../../transaction.ts";
import { impactOf } from "./impact.ts";
import type { SchemeActionInput } from "./inputs.ts";
import { loadDraftForUpdate, updateRevision } from "./load.ts";
import { refuseMovedItems } from "./moved-items.ts";
import { refuseProblems } from "./propose.ts";
import { resultOf, type SchemeResult, type SchemeRow } from "./result.ts";

/**
 * 批准施行: puts a proposed draft in force and the one it replaces out of it; what every unit scored
 * before and scores after goes into the audit log.
 */
export function approveScheme(context: Context, input: SchemeActionInput): Promise<SchemeResult> {
  const grant = authorize(context, "scheme.approve");
  return write(context, grant, "scheme.approve", input, async (txContext) => {
    const { now, today } = context.clock;
    const before = await loadDraftForUpdate(txContext, input);
    if (before.proposedAt === null) {
      throw refused("方案还没有提请批准，或提请之后又有修改，请督查办重新提请");
    }
    refuseProblems(before);
    const current = await schemeInForce(txContext.tx, before.countyId, before.year);
    if ((current?.id ?? null) !== before.succeeds) {
      throw refused("编制期间施行中的方案已经变化，请退回后在现行方案上重新修订");
    }
    if (current !== undefined) refuseMovedItems(current.rules, before.rules);
    const impact = await impactOf(txContext.tx, grant.actor, before, today);
    if (before.succeeds !== null) await succeed(txContext, before, before.succeeds);
    const after = await updateRevision(txContext, before, {
      state: "in_force",
      approvedAt: now,
      approvedByName: grant.actor.name,
      inForceOn: today,
    });
    const totals = (which: "before" | "after") =>
      impact.units.map((unit) => ({ unitId: unit.unitId, name: unit.name, total: unit[which] }));
    txContext.audit({
      action: "scheme.approve",
      entity: "scheme",
      entityId: before.id,
      units: "every",
      before: { inForce: before.succeeds, totals: totals("before") },
      after: { inForce: before.id, rules: impact.rules, totals: totals("after") },
    });
    return resultOf(after);
  });
}

/** The rules stay byte for byte; the row only says since when they no longer hold. */
async function succeed(
  { tx, context }: TxContext,
  { countyId }: SchemeRow,
  id: string,
): Promise<void> {
  await tx
    .update(scheme)
    .set({ state: "succeeded", succeededOn: context.clock.today })
    .where(and(eq(scheme.countyId, countyId), eq(scheme.id, id), eq(scheme.state, "in_force")));
}
