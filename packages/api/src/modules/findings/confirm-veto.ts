import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { ReasonedCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 确认一票否决: bounds the unit's score from now on, whatever becomes of the finding. */
export async function confirmVeto(context: Context, input: ReasonedCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.confirm_veto");
  const { reason } = input;
  warnOfPersonalNumbers({ reason }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.confirmVeto", input, async (work) => {
    const prepared = await prepare(work, input, { action: "confirm_veto", input: { reason } });
    const accountId = prepared.before.vetoRequestedBy;
    return apply(work, prepared, {
      text: reason,
      answer: { reason },
      tells: [
        { kind: "veto", to: "unit", what: "县领导确认一票否决" },
        { kind: "decided", to: { accountId }, what: "县领导确认一票否决" },
      ],
    });
  });
}
