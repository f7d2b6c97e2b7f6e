import { scheme } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import type { StepCall } from "./inputs.ts";
import { holdDraft } from "./load.ts";

/** 删除草稿: a draft alone can go; its last text stays in the audit log. */
export function discardScheme(context: Context, input: StepCall): Promise<{ id: string }> {
  const grant = authorize(context, "scheme.manage");
  return write(context, grant, "scheme.discard", input, async (work) => {
    const { countyId, id, year, revision, title, rules } = await holdDraft(work, input);
    await work.tx.delete(scheme).where(and(eq(scheme.countyId, countyId), eq(scheme.id, id)));
    work.audit({
      ...{ action: "scheme.discard", entity: "scheme", entityId: id },
      before: { year, revision, title, rules },
    });
    return { id };
  });
}
