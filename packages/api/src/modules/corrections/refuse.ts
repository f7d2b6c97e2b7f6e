import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { warnOfPersonalNumbers } from "../findings/index.ts";
import type { RefuseCorrectionCall } from "./inputs.ts";
import { type CorrectionAnswer, decide, holdAsked } from "./load.ts";

/** 不同意更正: what stands stays; the reason goes to the unit. */
export function refuseCorrection(
  context: Context,
  input: RefuseCorrectionCall,
): Promise<CorrectionAnswer> {
  const grant = authorize(context, "correction.decide");
  warnOfPersonalNumbers({ reason: input.reason }, input.confirmPersonalNumbers);
  return write(context, grant, "correction.refuse", input, async (work) => {
    const row = await holdAsked(work, input);
    const { reason } = input;
    const answer = await decide(work, row, { state: "refused", decisionReason: reason });
    work.audit({
      ...{ action: "correction.refuse", entity: "correction", entityId: row.id },
      before: { state: row.state },
      after: { state: answer.state, reason },
    });
    return answer;
  });
}
