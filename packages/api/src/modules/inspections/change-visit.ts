import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import type { ChangeVisitInput } from "./inputs.ts";
import { loadVisitForUpdate, updateVisit } from "./load.ts";
import { type VisitResult, visitResult } from "./result.ts";
import { checkDay, checkInspector, notifyInspector } from "./visit-checks.ts";

/** 调整安排: the day and who goes, until somebody went. */
export function changeVisit(context: Context, input: ChangeVisitInput): Promise<VisitResult> {
  const grant = authorize(context, "inspection.manage");
  return write(context, grant, "inspection.changeVisit", input, async (txContext) => {
    const { plannedOn, inspectorId } = input;
    const { inspection, current } = await loadVisitForUpdate(txContext, input);
    if (plannedOn !== current.plannedOn) checkDay(inspection, plannedOn);
    const inspectorName =
      inspectorId === current.inspectorId
        ? current.inspectorName
        : await checkInspector(txContext, inspection, inspectorId);
    const after = await updateVisit(txContext, current, { plannedOn, inspectorId, inspectorName });
    await notifyInspector(txContext, inspection, { visitId: current.id, inspectorId, plannedOn });
    txContext.audit({
      action: "inspection.changeVisit",
      entity: "visit",
      entityId: current.id,
      units: [current.unitId],
      before: { plannedOn: current.plannedOn, inspectorId: current.inspectorId },
      after: { plannedOn, inspectorId },
    });
    return visitResult(after);
  });
}
