import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { type VisitAnswer, visitAnswer } from "./answer.ts";
import type { ChangeVisitCall } from "./inputs.ts";
import { holdVisit, updateVisit } from "./load.ts";
import { checkDay, checkInspector, tellInspector } from "./visit-checks.ts";

/** 调整安排: the day and who goes, until somebody went. */
export function changeVisit(context: Context, input: ChangeVisitCall): Promise<VisitAnswer> {
  const grant = authorize(context, "inspection.manage");
  return write(context, grant, "inspection.changeVisit", input, async (work) => {
    const { plannedOn, inspectorId } = input;
    const { round, held } = await holdVisit(work, input);
    if (plannedOn !== held.plannedOn) checkDay(round, plannedOn);
    const inspectorName =
      inspectorId === held.inspectorId
        ? held.inspectorName
        : await checkInspector(work, round, inspectorId);
    const after = await updateVisit(work, held, { plannedOn, inspectorId, inspectorName });
    await tellInspector(work, round, { visitId: held.id, inspectorId, plannedOn });
    work.audit({
      ...{ action: "inspection.changeVisit", entity: "visit", entityId: held.id },
      before: { plannedOn: held.plannedOn, inspectorId: held.inspectorId },
      after: { plannedOn, inspectorId },
    });
    return visitAnswer(after);
  });
}
