import { inspection, visit } from "@xianlan/db";
import { visitStateLabels } from "@xianlan/domain/visit";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type TxContext, write } from "../../transaction.ts";
import type { StartVisitInput } from "./inputs.ts";
import { loadVisitForUpdate, refuseStale, type VisitRow } from "./load.ts";
import { type VisitResult, visitResult } from "./result-text.ts";

/** 开始检查: somebody has arrived; who starts it is its inspector. */
export function startVisit(context: Context, input: StartVisitInput): Promise<VisitResult> {
  const grant = authorize(context, "visit.record");
  const { countyId, accountId, name } = grant.actor;
  const { clock } = context;
  return write(context, grant, "visit.start", input, async (txContext) => {
    const row = await loadVisitForUpdate(txContext.tx, grant.actor, input.id, "update");
    refuseStale(row, input.version);
    if (row.state !== "planned") {
      throw refused(`这次检查${visitStateLabels[row.state]}，不能再次开始`);
    }
    await refuseOutsideInspection(txContext, row, input.visitedOn);
    if (input.visitedOn > clock.today) throw refused("检查日期不能晚于今天", "visitedOn");
    const version = row.version + 1;
    const { visitedOn } = input;
    await txContext.tx
      .update(visit)
      .set({
        state: "under_way",
        visitedOn,
        inspectorId: accountId,
        inspectorName: name,
        version,
        updatedAt: clock.now,
        updatedByName: name,
      })
      .where(and(eq(visit.countyId, countyId), eq(visit.id, row.id)));
    txContext.audit({
      action: "visit.start",
      entity: "visit",
      entityId: row.id,
      units: [row.unitId],
      before: { state: row.state, inspectorName: row.inspectorName },
      after: { state: "under_way", visitedOn, inspectorName: name },
    });
    return visitResult(row.id, "under_way", version);
  });
}

/** An inspection that is over takes no more visits, and no visit lies before its inspection. */
async function refuseOutsideInspection(
  { tx, grant }: TxContext,
  row: VisitRow,
  visitedOn: string,
): Promise<void> {
  const [inspectionRow] = await tx
    .select({ state: inspection.state, startsOn: inspection.startsOn })
    .from(inspection)
    .where(and(eq(inspection.countyId, grant.actor.countyId), eq(inspection.id, row.inspectionId)));
  if (inspectionRow?.state === "planned")
    throw refused("本轮督查还没有启动，请督查办先在轮次页启动");
  if (inspectionRow?.state === "closed") throw refused("本轮督查已结束，不能再开始检查");
  if (inspectionRow !== undefined && visitedOn < inspectionRow.startsOn) {
    throw refused("检查日期早于本轮督查的开始日期，请核对", "visitedOn");
  }
}
