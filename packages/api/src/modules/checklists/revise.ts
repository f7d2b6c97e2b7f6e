import { checklist } from "@xianlan/db";
import { and, desc, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { insertRevision } from "./create.ts";
import type { ChecklistActionInput } from "./inputs.ts";
import { loadChecklistForUpdate } from "./load.ts";
import { type ChecklistResult, resultOf } from "./result.ts";

/** 修订清单: a draft with the text in use, beside which the old revision stays until it is published. */
export function reviseChecklist(
  context: Context,
  input: ChecklistActionInput,
): Promise<ChecklistResult> {
  const grant = authorize(context, "checklist.manage");
  return write(context, grant, "checklist.revise", input, async (txContext) => {
    const { countyId, id, familyId, year, title, items } = await loadChecklistForUpdate(
      txContext,
      input,
      "in_use",
    );
    const [last] = await txContext.tx
      .select({ revision: checklist.revision, state: checklist.state })
      .from(checklist)
      .where(and(eq(checklist.countyId, countyId), eq(checklist.familyId, familyId)))
      .orderBy(desc(checklist.revision))
      .limit(1);
    if (last?.state === "draft") {
      throw refused(`第${last.revision}版正在修订，请继续编辑它，或先删除草稿`);
    }
    const revision = (last?.revision ?? 0) + 1;
    const made = await insertRevision(txContext, { familyId, revision, year, title, items });
    txContext.audit({
      action: "checklist.revise",
      entity: "checklist",
      entityId: made.id,
      units: [],
      after: { year, title, revision, of: id },
    });
    return resultOf(made);
  });
}
