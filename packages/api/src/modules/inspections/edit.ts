import { inspectionMember, inspectionUnit, unit, visit } from "@xianlan/db";
import { and, eq, inArray, ne, notInArray } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type TxContext, write } from "../../transaction.ts";
import { planColumns } from "./create.ts";
import type { EditInput } from "./inputs.ts";
import { loadInspectionForUpdate, updateInspection } from "./load.ts";
import { checkPlan } from "./plan-checks.ts";
import { type InspectionResult, type InspectionRow, inspectionResult } from "./result.ts";
import { storePlan } from "./store-plan.ts";

/** 修改轮次: its plan, until it is closed. What has been done on a visit is not undone by it. */
export function editInspection(context: Context, input: EditInput): Promise<InspectionResult> {
  const grant = authorize(context, "inspection.manage");
  return write(context, grant, "inspection.edit", input, async (txContext) => {
    const { title, startsOn, plan } = input;
    const before = await loadInspectionForUpdate(txContext, input);
    if (Number(startsOn.slice(0, 4)) !== before.year) {
      throw refused(`本轮编号属于${before.year}年，开始日期不能改到其他年份`, "startsOn");
    }
    const members = await checkPlan(txContext, startsOn, plan, before);
    await refuseVisitedChange(txContext, before, plan);
    const earlier = await scopeOf(txContext, before);
    await storePlan(txContext, before.id, plan, members);
    const after = await updateInspection(txContext, before, {
      title,
      startsOn,
      ...planColumns(plan),
    });
    const { kind, endsOn, checklistId, unitGoal, placeGoal } = before;
    txContext.audit({
      action: "inspection.edit",
      entity: "inspection",
      entityId: before.id,
      units: "every",
      before: {
        title: before.title,
        startsOn: before.startsOn,
        kind,
        endsOn,
        checklistId,
        unitGoal,
        placeGoal,
        ...earlier,
      },
      after: { title, startsOn, ...plan },
    });
    return inspectionResult(after);
  });
}

/** A unit with a visit stays in scope; the checklist stays once a result was recorded by it. */
async function refuseVisitedChange(
  { tx }: TxContext,
  { countyId, id, checklistId }: InspectionRow,
  plan: EditInput["plan"],
): Promise<void> {
  const own = and(eq(visit.countyId, countyId), eq(visit.inspectionId, id));
  const [outside] = await tx
    .select({ name: unit.name })
    .from(visit)
    .innerJoin(unit, and(eq(unit.countyId, visit.countyId), eq(unit.id, visit.unitId)))
    .where(and(own, ne(visit.state, "cancelled"), notInArray(visit.unitId, plan.unitIds)))
    .limit(1);
  if (outside) {
    throw refused(`${outside.name}已有检查安排，请先取消安排，再把它移出督查范围`, "plan.unitIds");
  }
  if (plan.checklistId === checklistId) return;
  const [begun] = await tx
    .select({ id: visit.id })
    .from(visit)
    .where(and(own, inArray(visit.state, ["under_way", "done"])))
    .limit(1);
  if (begun) {
    throw refused("本轮已按原清单开始检查，不能更换检查清单", "plan.checklistId");
  }
}

async function scopeOf({ tx }: TxContext, { countyId, id }: InspectionRow) {
  const units = await tx
    .select({ id: inspectionUnit.unitId })
    .from(inspectionUnit)
    .where(and(eq(inspectionUnit.countyId, countyId), eq(inspectionUnit.inspectionId, id)));
  const members = await tx
    .select({ id: inspectionMember.accountId })
    .from(inspectionMember)
    .where(and(eq(inspectionMember.countyId, countyId), eq(inspectionMember.inspectionId, id)));
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
  return { unitIds: ids(units), memberIds: ids(members) };
}
