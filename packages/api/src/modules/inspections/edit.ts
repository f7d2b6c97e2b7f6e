import { inspectionMember, inspectionUnit, unit, visit } from "@xianlan/db";
import { and, eq, inArray, ne, notInArray } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type Write, write } from "../../transaction.ts";
import { type InspectionRow, type RoundAnswer, roundAnswer } from "./answer.ts";
import { planColumns } from "./create.ts";
import type { EditCall } from "./inputs.ts";
import { holdRound, updateRound } from "./load.ts";
import { checkPlan } from "./plan-checks.ts";
import { storePlan } from "./store-plan.ts";

/** 修改轮次: its plan, until it is closed. What has been done on a visit is not undone by it. */
export function editInspection(context: Context, input: EditCall): Promise<RoundAnswer> {
  const grant = authorize(context, "inspection.manage");
  return write(context, grant, "inspection.edit", input, async (work) => {
    const { title, startsOn, plan } = input;
    const before = await holdRound(work, input);
    if (Number(startsOn.slice(0, 4)) !== before.year) {
      throw refused(`本轮编号属于${before.year}年，开始日期不能改到其他年份`, "startsOn");
    }
    const members = await checkPlan(work, startsOn, plan, before);
    await keepVisited(work, before, plan);
    const earlier = await scopeOf(work, before);
    await storePlan(work, before.id, plan, members);
    const after = await updateRound(work, before, { title, startsOn, ...planColumns(plan) });
    const { kind, endsOn, checklistId, unitGoal, placeGoal } = before;
    work.audit({
      ...{ action: "inspection.edit", entity: "inspection", entityId: before.id },
      before: {
        ...{ title: before.title, startsOn: before.startsOn, kind, endsOn, checklistId },
        ...{ unitGoal, placeGoal, ...earlier },
      },
      after: { title, startsOn, ...plan },
    });
    return roundAnswer(after);
  });
}

/** A unit with a visit stays in scope; the checklist stays once something was answered by it. */
async function keepVisited(
  { tx }: Write,
  { countyId, id, checklistId }: InspectionRow,
  plan: EditCall["plan"],
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
  const [answered] = await tx
    .select({ id: visit.id })
    .from(visit)
    .where(and(own, inArray(visit.state, ["under_way", "done"])))
    .limit(1);
  if (answered) {
    throw refused("本轮已按原清单开始检查，不能更换检查清单", "plan.checklistId");
  }
}

async function scopeOf({ tx }: Write, { countyId, id }: InspectionRow) {
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
