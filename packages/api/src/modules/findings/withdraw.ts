import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { advance } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { ReasonedCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 撤销: ends a draft or an issued finding, with the reason. */
export async function withdrawFinding(
  context: Context,
  input: ReasonedCall,
): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.withdraw");
  const { reason } = input;
  warnOfPersonalNumbers({ reason }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.withdraw", input, (work) =>
    advance(
      work,
      input,
      { action: "withdraw", input: { reason } },
      {
        text: reason,
        tells: [{ kind: "decided", to: "unit", what: "撤销" }],
        children: async () => ({ reason }),
      },
    ),
  );
}
