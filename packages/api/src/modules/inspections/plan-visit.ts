import { visit } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import type { PlanVisitInput } from "./inputs.ts";
import { loadPlanForUpdate } from "./load.ts";
import { type VisitResult, visitResult } from "./result.ts";
import { checkDay, checkInspector, checkTarget, notifyInspector } from "./visit-checks.ts";

/** 安排检查: a unit or one of its places, named by a person. */
export function planVisit(context: Context, input: PlanVisitInput): Promise<VisitResult> {
  const grant = authorize(context, "inspection.manage");
  return write(context, grant, "inspection.planVisit", input, async (txContext) => {
    const { inspectionId, unitId, placeId, plannedOn, inspectorId } = input;
    const inspection = await loadPlanForUpdate(txContext, inspectionId);
    checkDay(inspection, plannedOn);
    const inspectorName = await checkInspector(txContext, inspection, inspectorId);
    await checkTarget(txContext, inspection, input);
    const plan = { unitId, placeId, plannedOn, inspectorId };
    const [made] = await txContext.tx
      .insert(visit)
      .values({
        countyId: inspection.countyId,
        id: uuid(),
        inspectionId,
        ...plan,
        inspectorName,
        updatedAt: context.clock.now,
        updatedByName: grant.actor.name,
      })
      .returning();
    if (made === undefined) throw new Error("the visit was not inserted");
    await notifyInspector(txContext, inspection, { visitId: made.id, inspectorId, plannedOn });
    txContext.audit({
      action: "inspection.planVisit",
      entity: "visit",
      entityId: made.id,
      units: [unitId],
      after: { inspectionId, ...plan },
    });
    return visitResult(made);
  });
}
