import { inspection } from "@xianlan/db";
import {
  type InspectionPlan,
  type InspectionState,
  inspectionLabel,
} from "@xianlan/domain/inspection";
import { and, eq, max, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { type TxContext, write } from "../../transaction.ts";
import type { CreateInspectionInput } from "./inputs.ts";
import { checkPlan } from "./plan-checks.ts";
import { storePlan } from "./store-plan.ts";

type NewInspection = { id: string; year: number; ordinal: number; label: string };

/**
 * 设立督查轮次: takes the next ordinal of the year it starts in. With a plan it is being prepared;
 * without one it is running, because something has been found already.
 */
export async function createInspection(
  context: Context,
  input: CreateInspectionInput,
): Promise<NewInspection> {
  const grant = authorize(context, "inspection.manage");
  const { title, startsOn, plan } = input;
  return write(context, grant, "inspection.create", input, async (txContext) => {
    const { countyId } = grant.actor;
    const year = Number(startsOn.slice(0, 4));
    const members = plan && (await checkPlan(txContext, startsOn, plan, null));
    const ordinal = await nextOrdinal(txContext, year);
    const id = uuid();
    const state: InspectionState = plan ? "planned" : "running";
    await txContext.tx
      .insert(inspection)
      .values({ countyId, id, year, ordinal, title, startsOn, state, ...planColumns(plan) });
    if (plan && members) await storePlan(txContext, id, plan, members);
    txContext.audit({
      action: "inspection.create",
      entity: "inspection",
      entityId: id,
      units: "every",
      after: { year, ordinal, title, startsOn, ...plan },
    });
    return { id, year, ordinal, label: inspectionLabel(year, ordinal) };
  });
}

/** The plan's own columns of an inspection. */
export function planColumns(plan: InspectionPlan | undefined) {
  if (plan === undefined) return {};
  const { kind, endsOn, checklistId, unitGoal, placeGoal } = plan;
  return { kind, endsOn, checklistId, unitGoal, placeGoal };
}

/** Two inspections of one year made at once wait for each other. */
async function nextOrdinal({ tx, grant }: TxContext, year: number): Promise<number> {
  const { countyId } = grant.actor;
  const lock = `inspection ${countyId} ${year}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
  const [highest] = await tx
    .select({ ordinal: max(inspection.ordinal) })
    .from(inspection)
    .where(and(eq(inspection.countyId, countyId), eq(inspection.year, year)));
  return (highest?.ordinal ?? 0) + 1;
}
