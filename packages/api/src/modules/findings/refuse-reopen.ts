import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { ReasonedCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 不予重新挂账: the closure stands; the unit never hears of the request. */
export async function refuseReopen(context: Context, input: ReasonedCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.reopen");
  const { reason } = input;
  warnOfPersonalNumbers({ reason }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.refuseReopen", input, async (work) => {
    const prepared = await prepare(work, input, { action: "refuse_reopen", input: { reason } });
    const accountId = prepared.before.reopenRequestedBy;
    return apply(work, prepared, {
      internal: true,
      text: reason,
      answer: { reason },
      tells: [{ kind: "decided", to: { accountId }, what: "不予重新挂账" }],
    });
  });
}
