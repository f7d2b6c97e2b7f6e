import type { SubmissionActionInput } from "@xianlan/domain/submission";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { write } from "../../../transaction.ts";
import { applyAction, prepareAction, type SubmissionResult } from "./advance.ts";

/** 提交签批: the clerk hands the filled submission to the lead. */
export async function prepareSubmission(
  context: Context,
  input: SubmissionActionInput,
): Promise<SubmissionResult> {
  const grant = authorize(context, "submission.prepare");
  return write(context, grant, "submission.prepare", input, async (txContext) =>
    applyAction(txContext, await prepareAction(txContext, input, "prepare")),
  );
}
