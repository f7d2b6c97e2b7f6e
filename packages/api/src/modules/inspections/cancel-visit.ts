import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { type VisitAnswer, visitAnswer } from "./answer.ts";
import type { CancelVisitCall } from "./inputs.ts";
import { holdVisit, updateVisit } from "./load.ts";

/** 取消安排: it stays in the plan with its reason, so that a draw is not thinned out unseen. */
export function cancelVisit(context: Context, input: CancelVisitCall): Promise<VisitAnswer> {
  const grant = authorize(context, "inspection.manage");
  return write(context, grant, "inspection.cancelVisit", input, async (work) => {
    const { held } = await holdVisit(work, input);
    const after = await updateVisit(work, held, { state: "cancelled", cancelReason: input.reason });
    const { inspectionId, unitId, placeId, origin } = held;
    work.audit({
      ...{ action: "inspection.cancelVisit", entity: "visit", entityId: held.id },
      before: { state: held.state, inspectionId, unitId, placeId, origin },
      after: { state: after.state, reason: input.reason },
    });
    return visitAnswer(after);
  });
}
