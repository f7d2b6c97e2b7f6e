import { checklist } from "@xianlan/db";
import { checklistInput } from "@xianlan/domain/checklist";
import { and, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type TxContext, write } from "../../transaction.ts";
import type { ChecklistActionInput } from "./inputs.ts";
import { loadChecklistForUpdate, updateRevision } from "./load.ts";
import { type ChecklistResult, type ChecklistRow, resultOf } from "./result.ts";

/** 启用清单: from now on inspections may choose it; the revision before it is succeeded, inspections keep theirs. */
export function publishChecklist(
  context: Context,
  input: ChecklistActionInput,
): Promise<ChecklistResult> {
  const grant = authorize(context, "checklist.manage");
  return write(context, grant, "checklist.publish", input, async (txContext) => {
    const before = await loadChecklistForUpdate(txContext, input, "draft");
    const problem = checklistInput.safeParse(before).error?.issues[0];
    if (problem) throw refused(`清单还不能启用：${problem.message}`, problem.path.join("."));
    const succeeded = await succeedEarlier(txContext, before);
    const after = await updateRevision(txContext, before, { state: "in_use" });
    const { year, title, revision, items } = after;
    txContext.audit({
      action: "checklist.publish",
      entity: "checklist",
      entityId: after.id,
      units: [],
      before: { state: before.state },
      after: { state: after.state, year, title, revision, items: items.length, succeeded },
    });
    return resultOf(after);
  });
}

/** @returns the revision that was in use until now; null for a checklist's first */
async function succeedEarlier(
  { tx, grant, context }: TxContext,
  { countyId, familyId }: ChecklistRow,
): Promise<string | null> {
  const [earlier] = await tx
    .update(checklist)
    .set({
      state: "succeeded",
      version: sql`${checklist.version} + 1`,
      updatedAt: context.clock.now,
      updatedByName: grant.actor.name,
    })
    .where(
      and(
        eq(checklist.countyId, countyId),
        eq(checklist.familyId, familyId),
        eq(checklist.state, "in_use"),
      ),
    )
    .returning({ id: checklist.id });
  return earlier?.id ?? null;
}
