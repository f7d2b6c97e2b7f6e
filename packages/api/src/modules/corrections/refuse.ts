import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import type { RefuseCorrectionInput } from "./inputs.ts";
import { type CorrectionResult, decide, loadRequestedForUpdate } from "./load.ts";

/** 不同意更正: what stands stays; the reason goes to the unit. */
export function refuseCorrection(
  context: Context,
  input: RefuseCorrectionInput,
): Promise<CorrectionResult> {
  const grant = authorize(context, "correction.decide");
  return write(context, grant, "correction.refuse", input, async (txContext) => {
    const row = await loadRequestedForUpdate(txContext, input);
    const { reason } = input;
    const result = await decide(txContext, row, { state: "refused", decisionReason: reason });
    txContext.audit({
      action: "correction.refuse",
      entity: "correction",
      entityId: row.id,
      units: [row.unitId],
      before: { state: row.state },
      after: { state: result.state, reason },
    });
    return result;
  });
}
