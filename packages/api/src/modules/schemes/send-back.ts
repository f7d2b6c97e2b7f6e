import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { answerOf, type SchemeAnswer } from "./answer.ts";
import type { SendBackCall } from "./inputs.ts";
import { holdDraft, updateHeld } from "./load.ts";

/** 退回修改: the leader does not approve; the reason stays until the next proposal. */
export function sendBackScheme(context: Context, input: SendBackCall): Promise<SchemeAnswer> {
  const grant = authorize(context, "scheme.approve");
  return write(context, grant, "scheme.sendBack", input, async (work) => {
    const before = await holdDraft(work, input);
    if (before.proposedAt === null) throw refused("这份方案还没有提请批准，不需要退回");
    const { reason } = input;
    const after = await updateHeld(work, before, { proposedAt: null, sentBackReason: reason });
    work.audit({
      ...{ action: "scheme.sendBack", entity: "scheme", entityId: before.id },
      before: { proposedAt: before.proposedAt, proposedByName: before.proposedByName },
      after: { reason },
    });
    return answerOf(after);
  });
}
