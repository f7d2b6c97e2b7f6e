import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { loadFindingForUpdate, warnOfPersonalNumbers } from "../findings/index.ts";
import { addEscalation } from "./add.ts";
import type { IssueCall } from "./inputs.ts";

/** 发出督办文书: a step of the ladder, its text as the office left it. */
export async function issueEscalation(
  context: Context,
  input: IssueCall,
): Promise<{ id: string; number: string }> {
  const grant = authorize(context, "escalation.issue");
  const { findingId, kind, text, replyDueOn } = input;
  warnOfPersonalNumbers({ text }, input.confirmPersonalNumbers);
  return write(context, grant, "escalation.issue", input, async (work) => {
    const row = await loadFindingForUpdate(work.tx, grant.actor, findingId);
    const id = await addEscalation(work, row, { kind, text, replyDueOn });
    return { id, number: row.number };
  });
}
