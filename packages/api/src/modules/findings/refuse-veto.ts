import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { ReasonedCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 不予一票否决: the proposal ends; the unit never hears of it. */
export async function refuseVeto(context: Context, input: ReasonedCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.confirm_veto");
  const { reason } = input;
  warnOfPersonalNumbers({ reason }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.refuseVeto", input, async (work) => {
    const prepared = await prepare(work, input, { action: "refuse_veto", input: { reason } });
    const accountId = prepared.before.vetoRequestedBy;
    return apply(work, prepared, {
      internal: true,
      text: reason,
      answer: { reason },
      tells: [{ kind: "decided", to: { accountId }, what: "不予一票否决" }],
    });
  });
}
