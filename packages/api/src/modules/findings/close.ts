import { needsTwoSigners } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { VerdictsCall } from "./inputs.ts";
import { judge, warnOfNumbersInReasons } from "./verification.ts";

/** 销号: every criterion is met; days used and on time are frozen. Serious and major ones: second signature. */
export async function closeFinding(context: Context, input: VerdictsCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.verify");
  const { verdicts } = input;
  warnOfNumbersInReasons(input);
  return write(context, grant, "finding.close", input, async (work) => {
    const prepared = await prepare(work, input, { action: "close", input: { verdicts } });
    const { before, decision } = prepared;
    const signs = needsTwoSigners(before) ? "second" : "first";
    const outcome = decision.patch.onTime ? "按期" : "逾期";
    return apply(work, prepared, {
      text: `用时${before.daysUsed}个工作日，${outcome}`,
      tells: [{ kind: "closed", to: "unit", what: `销号，${outcome}` }],
      children: (_, { id }) => judge(work, id, verdicts, { outcome: "closed", signs }),
    });
  });
}
