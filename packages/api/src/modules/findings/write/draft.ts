import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { write } from "../../../transaction.ts";
import type { DraftFindingInput } from "../inputs.ts";
import type { FindingResult } from "../result.ts";
import { checkDraft } from "./draft-checks.ts";
import { insertDrafts } from "./insert-drafts.ts";

/** 草拟: a new finding with the next number of its inspection. */
export async function draftFinding(
  context: Context,
  input: DraftFindingInput,
): Promise<FindingResult> {
  const grant = authorize(context, "finding.draft");
  return write(context, grant, "finding.draft", input, async (txContext) => {
    await checkDraft(txContext.tx, grant.actor, input, context);
    const { idempotencyKey: _, confirmPersonalNumbers: __, inspectionId, ...draft } = input;
    const [made] = await insertDrafts(txContext, inspectionId, [draft]);
    if (made === undefined) throw new Error("the draft was not stored");
    return made;
  });
}
