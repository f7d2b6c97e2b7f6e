import { scheme } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import type { SchemeActionInput } from "./inputs.ts";
import { loadDraftForUpdate } from "./load.ts";

/** 删除草稿: a draft alone can go; its last text stays in the audit log. */
export function discardScheme(context: Context, input: SchemeActionInput): Promise<{ id: string }> {
  const grant = authorize(context, "scheme.manage");
  return write(context, grant, "scheme.discard", input, async (txContext) => {
    const { countyId, id, year, revision, title, rules } = await loadDraftForUpdate(
      txContext,
      input,
    );
    await txContext.tx.delete(scheme).where(and(eq(scheme.countyId, countyId), eq(scheme.id, id)));
    txContext.audit({
      action: "scheme.discard",
      entity: "scheme",
      entityId: id,
      units: [],
      before: { year, revision, title, rules },
    });
    return { id };
  });
}
