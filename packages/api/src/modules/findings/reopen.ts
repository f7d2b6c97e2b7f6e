import { dayWords } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import { timelineText } from "./events.ts";
import type { ReopenCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";
import { checkVisitOf } from "./visit-of.ts";

/** 重新挂账: another than the asker confirms; a new cycle begins with half the time, the old one is kept. */
export async function reopenFinding(context: Context, input: ReopenCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.reopen");
  const { newFact, visitedOn, visitId } = input;
  warnOfPersonalNumbers({ newFact }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.reopen", input, async (work) => {
    const confirmed = { newFact, visitedOn, visitId };
    const prepared = await prepare(work, input, { action: "reopen", input: confirmed });
    await checkVisitOf(work, prepared.before, visitId);
    const { today } = context.clock;
    const { cycle, dueOn } = prepared.decision.patch;
    const until = dueOn ? `整改时限${dayWords(dueOn, today)}` : "";
    return apply(work, prepared, {
      columns: { verificationStartedByName: "" },
      text: timelineText(`第${cycle}轮`, `${dayWords(visitedOn, today)}回访：${newFact}`, until),
      answer: { reason: newFact },
      tells: [
        { kind: "issued", to: "unit", what: `重新挂账，${until}` },
        {
          kind: "decided",
          to: { accountId: prepared.before.reopenRequestedBy },
          what: "已确认重新挂账",
        },
      ],
    });
  });
}
