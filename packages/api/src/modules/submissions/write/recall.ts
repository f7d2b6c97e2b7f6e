import type { SubmissionActionInput } from "@xianlan/domain/submission";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { write } from "../../../transaction.ts";
import { applyAction, prepareAction, type SubmissionResult } from "./advance.ts";

/** 撤回修改: back to the unit's desk while nobody has signed. */
export async function recallSubmission(
  context: Context,
  input: SubmissionActionInput,
): Promise<SubmissionResult> {
  const grant = authorize(context, "submission.prepare");
  return write(context, grant, "submission.recall", input, async (txContext) =>
    applyAction(txContext, await prepareAction(txContext, input, "recall")),
  );
}
