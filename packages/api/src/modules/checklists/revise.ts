import { checklist } from "@xianlan/db";
import { and, desc, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { answerOf, type ChecklistAnswer } from "./answer.ts";
import { insertRevision } from "./create.ts";
import type { StepCall } from "./inputs.ts";
import { holdChecklist } from "./load.ts";

/** 修订清单: a draft with the text in use, beside which the old revision stays until it is published. */
export function reviseChecklist(context: Context, input: StepCall): Promise<ChecklistAnswer> {
  const grant = authorize(context, "checklist.manage");
  return write(context, grant, "checklist.revise", input, async (work) => {
    const { countyId, id, familyId, year, title, items } = await holdChecklist(
      work,
      input,
      "in_use",
    );
    const [last] = await work.tx
      .select({ revision: checklist.revision, state: checklist.state })
      .from(checklist)
      .where(and(eq(checklist.countyId, countyId), eq(checklist.familyId, familyId)))
      .orderBy(desc(checklist.revision))
      .limit(1);
    if (last?.state === "draft") {
      throw refused(`第${last.revision}版正在修订，请继续编辑它，或先删除草稿`);
    }
    const revision = (last?.revision ?? 0) + 1;
    const made = await insertRevision(work, { familyId, revision, year, title, items });
    work.audit({
      ...{ action: "checklist.revise", entity: "checklist", entityId: made.id },
      after: { year, title, revision, of: id },
    });
    return answerOf(made);
  });
}
