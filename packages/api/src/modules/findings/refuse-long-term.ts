import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { advance } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { ReasonedCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 不同意转长期坚持: the finding stays in rectification with its due date. */
export async function refuseLongTerm(
  context: Context,
  input: ReasonedCall,
): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.make_long_term");
  const { reason } = input;
  warnOfPersonalNumbers({ reason }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.refuseLongTerm", input, (work) =>
    advance(
      work,
      input,
      { action: "refuse_long_term", input: { reason } },
      {
        text: reason,
        answer: { reason },
        tells: [{ kind: "decided", to: "unit", what: "不同意转长期坚持，整改时限不变" }],
      },
    ),
  );
}
