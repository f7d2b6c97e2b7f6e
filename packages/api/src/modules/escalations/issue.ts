import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { loadFindingForUpdate } from "../findings/index.ts";
import { addEscalation } from "./add.ts";
import type { IssueInput } from "./inputs.ts";

/** 发出督办文书: an escalation notice, its text as the office left it. */
export async function issueEscalation(
  context: Context,
  input: IssueInput,
): Promise<{ id: string; number: string }> {
  const grant = authorize(context, "escalation.issue");
  const { findingId, kind, text, replyDueOn } = input;
  return write(context, grant, "escalation.issue", input, async (txContext) => {
    const row = await loadFindingForUpdate(txContext.tx, grant.actor, findingId);
    const id = await addEscalation(txContext, row, { kind, text, replyDueOn });
    return { id, number: row.number };
  });
}
