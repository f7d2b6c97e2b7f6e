import { dayWords } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { advance } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { GrantExtensionCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 同意延期: the due date moves to the granted day; the original one stays on the finding. */
export async function grantExtension(
  context: Context,
  input: GrantExtensionCall,
): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.decide_extension");
  const { grantedDueOn, reason } = input;
  warnOfPersonalNumbers({ reason }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.grantExtension", input, (work) => {
    const until = dayWords(grantedDueOn, context.clock.today);
    return advance(
      work,
      input,
      { action: "grant_extension", input: { grantedDueOn, reason } },
      {
        text: `整改时限延至${until}：${reason}`,
        answer: { reason, grantedDueOn },
        tells: [{ kind: "decided", to: "unit", what: `同意延期，整改时限延至${until}` }],
      },
    );
  });
}
