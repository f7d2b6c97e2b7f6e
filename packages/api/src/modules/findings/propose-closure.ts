import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { advance } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { VerdictsCall } from "./inputs.ts";
import { judge, warnOfNumbersInReasons } from "./verification.ts";

/** 提请销号: the first signature of a serious or major finding. The unit learns the outcome, not this. */
export async function proposeClosure(
  context: Context,
  input: VerdictsCall,
): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.verify");
  const { verdicts } = input;
  warnOfNumbersInReasons(input);
  return write(context, grant, "finding.proposeClosure", input, (work) =>
    advance(
      work,
      input,
      { action: "propose_closure", input: { verdicts } },
      {
        internal: true,
        tells: [{ kind: "asked", to: "office", what: "提请销号，请第二签字" }],
        text: "全部销号标准达标，请第二签字",
        children: (_, { id }) => judge(work, id, verdicts, { outcome: null, signs: "first" }),
      },
    ),
  );
}
