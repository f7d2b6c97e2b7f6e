import { dayWords } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { type Write, write } from "../../transaction.ts";
import { apply, type Prepared, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { IssueCall } from "./inputs.ts";

/** 交办: hands a draft to its unit and starts the clock. */
export async function issueFinding(context: Context, input: IssueCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.issue");
  return write(context, grant, "finding.issue", input, async (work) => {
    const step = {
      action: "issue",
      input: { dueOn: input.dueOn, separateReason: input.separateReason },
    } as const;
    return applyIssue(work, await prepare(work, input, step));
  });
}

/** Writes a prepared issue; the timeline names the due date. */
export function applyIssue(work: Write, prepared: Prepared): Promise<FindingAnswer> {
  const { dueOn } = prepared.decision.patch;
  const text = dueOn ? `整改时限${dayWords(dueOn, work.context.clock.today)}` : "";
  return apply(work, prepared, { text });
}
