import { visit } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { type VisitAnswer, visitAnswer } from "./answer.ts";
import type { PlanVisitCall } from "./inputs.ts";
import { holdPlan } from "./load.ts";
import { checkDay, checkInspector, checkTarget, tellInspector } from "./visit-checks.ts";

/** 安排检查: a unit or one of its places, named by a person. */
export function planVisit(context: Context, input: PlanVisitCall): Promise<VisitAnswer> {
  const grant = authorize(context, "inspection.manage");
  return write(context, grant, "inspection.planVisit", input, async (work) => {
    const { inspectionId, unitId, placeId, plannedOn, inspectorId } = input;
    const round = await holdPlan(work, inspectionId);
    checkDay(round, plannedOn);
    const inspectorName = await checkInspector(work, round, inspectorId);
    await checkTarget(work, round, input);
    const plan = { unitId, placeId, plannedOn, inspectorId };
    const [made] = await work.tx
      .insert(visit)
      .values({
        ...{ countyId: round.countyId, id: uuid(), inspectionId, ...plan, inspectorName },
        ...{ updatedAt: context.clock.now, updatedByName: grant.actor.name },
      })
      .returning();
    if (made === undefined) throw new Error("the visit was not inserted");
    await tellInspector(work, round, { visitId: made.id, inspectorId, plannedOn });
    work.audit({
      ...{ action: "inspection.planVisit", entity: "visit", entityId: made.id },
      after: { inspectionId, ...plan },
    });
    return visitAnswer(made);
  });
}
