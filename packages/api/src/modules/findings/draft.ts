import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import type { FindingAnswer } from "./answer.ts";
import { checkDraft, draftTexts } from "./draft-checks.ts";
import type { DraftCall } from "./inputs.ts";
import { insertDrafts } from "./insert-drafts.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 草拟: a new finding with the next number of its round. */
export async function draftFinding(context: Context, input: DraftCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.draft");
  warnOfPersonalNumbers(draftTexts(input), input.confirmPersonalNumbers);
  return write(context, grant, "finding.draft", input, async (work) => {
    await checkDraft(work.tx, grant.actor, input, context);
    const { idempotencyKey: _, confirmPersonalNumbers: __, inspectionId, ...draft } = input;
    const [made] = await insertDrafts(work, inspectionId, [draft]);
    if (made === undefined) throw new Error("the draft was not stored");
    return made;
  });
}
