import { dayWords } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import { timelineText } from "./events.ts";
import type { ReasonedCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 转长期坚持: from now on the finding is due once a quarter. */
export async function makeLongTerm(context: Context, input: ReasonedCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.make_long_term");
  const { reason } = input;
  warnOfPersonalNumbers({ reason }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.makeLongTerm", input, async (work) => {
    const prepared = await prepare(work, input, { action: "make_long_term", input: { reason } });
    const { dueOn } = prepared.decision.patch;
    const first = dueOn ? `首次季度查看${dayWords(dueOn, context.clock.today)}前` : "";
    return apply(work, prepared, {
      text: timelineText(reason, first),
      answer: { reason },
      tells: [{ kind: "decided", to: "unit", what: `转长期坚持，${first}` }],
    });
  });
}
