import { dayWords } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import { timelineText } from "./events.ts";
import type { ReasonedCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 异议不成立: the finding is the unit's again; its clock gets back the working days it stood still. */
export async function dismissDispute(
  context: Context,
  input: ReasonedCall,
): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.decide_dispute");
  const { reason } = input;
  warnOfPersonalNumbers({ reason }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.dismiss", input, async (work) => {
    const prepared = await prepare(work, input, { action: "dismiss", input: { reason } });
    const { dueOn } = prepared.decision.patch;
    const until = dueOn ? `整改时限${dayWords(dueOn, context.clock.today)}` : "";
    return apply(work, prepared, {
      text: timelineText(reason, until),
      answer: { reason },
      tells: [{ kind: "decided", to: "unit", what: `异议不成立，请签收整改，${until}` }],
    });
  });
}
