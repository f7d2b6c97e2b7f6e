import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { advance } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { ReasonedCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 异议成立: the finding ends, withdrawn; never decided by the one who found it. */
export async function upholdDispute(context: Context, input: ReasonedCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.decide_dispute");
  const { reason } = input;
  warnOfPersonalNumbers({ reason }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.uphold", input, (work) =>
    advance(
      work,
      input,
      { action: "uphold", input: { reason } },
      {
        text: reason,
        answer: { reason },
        tells: [{ kind: "decided", to: "unit", what: "异议成立，问题撤销" }],
      },
    ),
  );
}
