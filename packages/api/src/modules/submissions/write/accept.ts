import type { SubmissionActionInput } from "@xianlan/domain/submission";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { write } from "../../../transaction.ts";
import { applyAction, prepareAction, type SubmissionResult } from "./advance.ts";

/** 审定: the office takes the submission as it is, explanations and all. */
export async function acceptSubmission(
  context: Context,
  input: SubmissionActionInput,
): Promise<SubmissionResult> {
  const grant = authorize(context, "submission.accept");
  return write(context, grant, "submission.accept", input, async (txContext) =>
    applyAction(txContext, await prepareAction(txContext, input, "accept")),
  );
}
