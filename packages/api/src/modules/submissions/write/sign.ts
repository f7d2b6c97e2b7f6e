import type { SubmissionActionInput } from "@xianlan/domain/submission";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { write } from "../../../transaction.ts";
import { applyAction, prepareAction, type SubmissionResult } from "./advance.ts";

/** 签批报送: the lead signs and the county receives; where the scheme joins the steps, straight from the draft. */
export async function signSubmission(
  context: Context,
  input: SubmissionActionInput,
): Promise<SubmissionResult> {
  const grant = authorize(context, "submission.sign");
  return write(context, grant, "submission.sign", input, async (txContext) =>
    applyAction(txContext, await prepareAction(txContext, input, "sign")),
  );
}
