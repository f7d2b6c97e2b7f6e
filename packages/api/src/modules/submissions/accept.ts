import type { SubmissionDeedCall } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { applyDeed, prepareDeed, type SubmissionAnswer } from "./advance.ts";

/** 审定: the office takes the form as it is, explanations and all. */
export async function acceptSubmission(
  context: Context,
  input: SubmissionDeedCall,
): Promise<SubmissionAnswer> {
  const grant = authorize(context, "submission.accept");
  return write(context, grant, "submission.accept", input, async (work) =>
    applyDeed(work, await prepareDeed(work, input, "accept")),
  );
}
