import { unit, visit } from "@xianlan/db";
import { and, eq, inArray, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type TxContext, write } from "../../transaction.ts";
import type { CloseInput } from "./inputs.ts";
import { loadInspectionForUpdate, updateInspection } from "./load.ts";
import { type InspectionResult, type InspectionRow, inspectionResult } from "./result.ts";

/**
 * 结束轮次: with its summary. A visit under way is finished first; what is left on the plan is
 * cancelled with the reason given, and without a reason the inspection stays open.
 */
export function closeInspection(context: Context, input: CloseInput): Promise<InspectionResult> {
  const grant = authorize(context, "inspection.manage");
  return write(context, grant, "inspection.close", input, async (txContext) => {
    const { summary, cancelReason } = input;
    const before = await loadInspectionForUpdate(txContext, input);
    if (before.state !== "running") throw refused("本轮还没有启动，不能结束");
    const open = await openVisits(txContext, before);
    const underWay = open.filter(({ state }) => state === "under_way");
    if (underWay.length > 0) {
      throw refused(`还有${underWay.length}次检查正在进行（${namesOf(underWay)}），请先完成检查`);
    }
    if (open.length > 0 && cancelReason.length < 2) {
      throw refused(
        `还有${open.length}次待检查没有进行（${namesOf(open)}），请填写取消原因，或先完成检查`,
        "cancelReason",
      );
    }
    await cancelLeft(txContext, open, cancelReason);
    const after = await updateInspection(txContext, before, {
      state: "closed",
      closedAt: context.clock.now,
      closedByName: grant.actor.name,
      summary,
    });
    txContext.audit({
      action: "inspection.close",
      entity: "inspection",
      entityId: before.id,
      units: "every",
      before: { state: before.state },
      after: {
        state: after.state,
        summary,
        ...(open.length > 0 ? { cancelled: open.map(({ id }) => id), cancelReason } : {}),
      },
    });
    return inspectionResult(after);
  });
}

type Open = { id: string; state: string; unitName: string };

function openVisits({ tx }: TxContext, { countyId, id }: InspectionRow): Promise<Open[]> {
  return tx
    .select({ id: visit.id, state: visit.state, unitName: unit.name })
    .from(visit)
    .innerJoin(unit, and(eq(unit.countyId, visit.countyId), eq(unit.id, visit.unitId)))
    .where(
      and(
        eq(visit.countyId, countyId),
        eq(visit.inspectionId, id),
        inArray(visit.state, ["planned", "under_way"]),
      ),
    )
    .orderBy(visit.id)
    .for("no key update", { of: visit });
}

/** Units of the visits, at most five by name. */
function namesOf(visits: readonly Open[]): string {
  const names = [...new Set(visits.map(({ unitName }) => unitName))];
  const more = names.length > 5 ? `等${names.length}个单位` : "";
  return `${names.slice(0, 5).join("、")}${more}`;
}

async function cancelLeft(
  { tx, grant, context }: TxContext,
  open: readonly Open[],
  cancelReason: string,
): Promise<void> {
  if (open.length === 0) return;
  const ids = open.map(({ id }) => id);
  await tx
    .update(visit)
    .set({
      state: "cancelled",
      cancelReason,
      version: sql`${visit.version} + 1`,
      updatedAt: context.clock.now,
      updatedByName: grant.actor.name,
    })
    .where(and(eq(visit.countyId, grant.actor.countyId), inArray(visit.id, ids)));
}
