import { dayWords } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { VerdictsCall } from "./inputs.ts";
import { judge, warnOfNumbersInReasons } from "./verification.ts";

/** 退回: at least one criterion is not met; the unit reads why, and its clock runs again. */
export async function returnFinding(context: Context, input: VerdictsCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.verify");
  const { verdicts } = input;
  warnOfNumbersInReasons(input);
  return write(context, grant, "finding.return", input, async (work) => {
    const prepared = await prepare(work, input, { action: "return", input: { verdicts } });
    const unmet = verdicts.filter(({ met }) => !met).length;
    const { dueOn } = prepared.decision.patch;
    const until = dueOn ? `，整改时限${dayWords(dueOn, context.clock.today)}` : "";
    return apply(work, prepared, {
      tells: [{ kind: "returned", to: "unit", what: `退回，${unmet}条销号标准未达标${until}` }],
      columns: { verificationStartedByName: "" },
      text: `${unmet}条销号标准未达标${until}`,
      children: (_, { id }) => judge(work, id, verdicts, { outcome: "returned", signs: "first" }),
    });
  });
}
