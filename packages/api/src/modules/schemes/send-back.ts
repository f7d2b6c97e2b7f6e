import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { SendBackSchemeInput } from "./inputs.ts";
import { loadDraftForUpdate, updateRevision } from "./load.ts";
import { resultOf, type SchemeResult } from "./result.ts";

/** 退回修改: the leader does not approve; the reason stays until the next proposal. */
export function sendBackScheme(
  context: Context,
  input: SendBackSchemeInput,
): Promise<SchemeResult> {
  const grant = authorize(context, "scheme.approve");
  return write(context, grant, "scheme.sendBack", input, async (txContext) => {
    const before = await loadDraftForUpdate(txContext, input);
    if (before.proposedAt === null) throw refused("这份方案还没有提请批准，不需要退回");
    const { reason } = input;
    const after = await updateRevision(txContext, before, {
      proposedAt: null,
      sentBackReason: reason,
    });
    txContext.audit({
      action: "scheme.sendBack",
      entity: "scheme",
      entityId: before.id,
      units: [],
      before: { proposedAt: before.proposedAt, proposedByName: before.proposedByName },
      after: { reason },
    });
    return resultOf(after);
  });
}
