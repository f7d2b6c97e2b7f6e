import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import type { CancelPlannedVisitInput } from "./inputs.ts";
import { loadVisitForUpdate, updateVisit } from "./load.ts";
import { type VisitResult, visitResult } from "./result.ts";

/** 取消安排: it stays in the plan with its reason, so that a draw is not thinned out unseen. */
export function cancelVisit(
  context: Context,
  input: CancelPlannedVisitInput,
): Promise<VisitResult> {
  const grant = authorize(context, "inspection.manage");
  return write(context, grant, "inspection.cancelVisit", input, async (txContext) => {
    const { current } = await loadVisitForUpdate(txContext, input);
    const after = await updateVisit(txContext, current, {
      state: "cancelled",
      cancelReason: input.reason,
    });
    const { inspectionId, unitId, placeId, origin } = current;
    txContext.audit({
      action: "inspection.cancelVisit",
      entity: "visit",
      entityId: current.id,
      units: [unitId],
      before: { state: current.state, inspectionId, unitId, placeId, origin },
      after: { state: after.state, reason: input.reason },
    });
    return visitResult(after);
  });
}
