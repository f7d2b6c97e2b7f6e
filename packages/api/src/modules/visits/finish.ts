import { visit, visitCheck } from "@xianlan/db";
import { visitStateLabels } from "@xianlan/domain/visit";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type TxContext, write } from "../../transaction.ts";
import type { FinishVisitInput } from "./inputs.ts";
import { itemsOfInspection, loadVisitForUpdate, refuseStale, type VisitRow } from "./load.ts";
import { type VisitResult, visitResult } from "./result-text.ts";

/** 结束检查: from now on the unit sees it, and its counts score. */
export function finishVisit(context: Context, input: FinishVisitInput): Promise<VisitResult> {
  const grant = authorize(context, "visit.record");
  const { countyId, name } = grant.actor;
  const { now } = context.clock;
  return write(context, grant, "visit.finish", input, async (txContext) => {
    const row = await loadVisitForUpdate(txContext.tx, grant.actor, input.id, "update");
    refuseStale(row, input.version);
    if (row.state !== "under_way") {
      throw refused(`这次检查${visitStateLabels[row.state]}，不能结束`);
    }
    const { open, answered } = await countItems(txContext, row);
    if (answered === 0) throw refused("还没有检查任何一项；不去检查的，请在轮次计划中取消");
    const { note } = input;
    if (open > 0 && note.length < 4) {
      throw refused(`还有${open}项没有检查，请说明原因（至少4个字）`, "note");
    }
    const version = row.version + 1;
    await txContext.tx
      .update(visit)
      .set({
        state: "done",
        finishedAt: now,
        note,
        version,
        updatedAt: now,
        updatedByName: name,
      })
      .where(and(eq(visit.countyId, countyId), eq(visit.id, row.id)));
    txContext.audit({
      action: "visit.finish",
      entity: "visit",
      entityId: row.id,
      units: [row.unitId],
      before: { state: row.state },
      after: { state: "done", answered, open, note },
    });
    return visitResult(row.id, "done", version);
  });
}

/** Items of the inspection's revision with a result, and without. */
async function countItems({ tx, grant }: TxContext, row: VisitRow) {
  const { countyId } = grant.actor;
  const items = await itemsOfInspection(tx, countyId, row.inspectionId);
  const checks = await tx
    .select({ itemCode: visitCheck.itemCode })
    .from(visitCheck)
    .where(and(eq(visitCheck.countyId, countyId), eq(visitCheck.visitId, row.id)));
  const answeredCodes = new Set(checks.map(({ itemCode }) => itemCode));
  return {
    open: items.filter(({ code }) => !answeredCodes.has(code)).length,
    answered: answeredCodes.size,
  };
}
