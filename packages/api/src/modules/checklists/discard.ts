import { checklist } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import type { ChecklistActionInput } from "./inputs.ts";
import { loadChecklistForUpdate } from "./load.ts";

/** 删除草稿: a draft alone can go; its last text stays in the audit log. */
export function discardChecklist(
  context: Context,
  input: ChecklistActionInput,
): Promise<{ id: string }> {
  const grant = authorize(context, "checklist.manage");
  return write(context, grant, "checklist.discard", input, async (txContext) => {
    const { countyId, id, year, revision, title, items } = await loadChecklistForUpdate(
      txContext,
      input,
      "draft",
    );
    await txContext.tx
      .delete(checklist)
      .where(and(eq(checklist.countyId, countyId), eq(checklist.id, id)));
    txContext.audit({
      action: "checklist.discard",
      entity: "checklist",
      entityId: id,
      units: [],
      before: { year, revision, title, items },
    });
    return { id };
  });
}
