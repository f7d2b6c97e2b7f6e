import { checklist } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import type { StepCall } from "./inputs.ts";
import { holdChecklist } from "./load.ts";

/** 删除草稿: a draft alone can go; its last text stays in the audit log. */
export function discardChecklist(context: Context, input: StepCall): Promise<{ id: string }> {
  const grant = authorize(context, "checklist.manage");
  return write(context, grant, "checklist.discard", input, async (work) => {
    const { countyId, id, year, revision, title, items } = await holdChecklist(
      work,
      input,
      "draft",
    );
    await work.tx
      .delete(checklist)
      .where(and(eq(checklist.countyId, countyId), eq(checklist.id, id)));
    work.audit({
      ...{ action: "checklist.discard", entity: "checklist", entityId: id },
      before: { year, revision, title, items },
    });
    return { id };
  });
}
