import { checklist } from "@xianlan/db";
import { checklistInput } from "@xianlan/domain";
import { and, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type Write, write } from "../../transaction.ts";
import { answerOf, type ChecklistAnswer, type ChecklistRow } from "./answer.ts";
import type { StepCall } from "./inputs.ts";
import { holdChecklist, updateHeld } from "./load.ts";

/** 启用清单: from now on rounds may choose it; the revision before it is succeeded, rounds keep theirs. */
export function publishChecklist(context: Context, input: StepCall): Promise<ChecklistAnswer> {
  const grant = authorize(context, "checklist.manage");
  return write(context, grant, "checklist.publish", input, async (work) => {
    const before = await holdChecklist(work, input, "draft");
    const problem = checklistInput.safeParse(before).error?.issues[0];
    if (problem) throw refused(`清单还不能启用：${problem.message}`, problem.path.join("."));
    const succeeded = await succeedEarlier(work, before);
    const after = await updateHeld(work, before, { state: "in_use" });
    const { year, title, revision, items } = after;
    work.audit({
      ...{ action: "checklist.publish", entity: "checklist", entityId: after.id },
      before: { state: before.state },
      after: { state: after.state, year, title, revision, items: items.length, succeeded },
    });
    return answerOf(after);
  });
}

/** @returns the revision that was in use until now; null for a checklist's first */
async function succeedEarlier(
  { tx, grant, context }: Write,
  { countyId, familyId }: ChecklistRow,
): Promise<string | null> {
  const [earlier] = await tx
    .update(checklist)
    .set({
      ...{ state: "succeeded", version: sql`${checklist.version} + 1` },
      ...{ updatedAt: context.clock.now, updatedByName: grant.actor.name },
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
