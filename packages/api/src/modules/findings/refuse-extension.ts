import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { advance } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { ReasonedCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 不同意延期: the due date stays; the unit reads why. */
export async function refuseExtension(
  context: Context,
  input: ReasonedCall,
): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.decide_extension");
  const { reason } = input;
  warnOfPersonalNumbers({ reason }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.refuseExtension", input, (work) =>
    advance(
      work,
      input,
      { action: "refuse_extension", input: { reason } },
      {
        text: reason,
        answer: { reason },
        tells: [{ kind: "decided", to: "unit", what: "不同意延期，整改时限不变" }],
      },
    ),
  );
}
