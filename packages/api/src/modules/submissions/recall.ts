import type { SubmissionDeedCall } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { applyDeed, prepareDeed, type SubmissionAnswer } from "./advance.ts";

/** 撤回修改: back to the unit's desk while nobody has signed. */
export async function recallSubmission(
  context: Context,
  input: SubmissionDeedCall,
): Promise<SubmissionAnswer> {
  const grant = authorize(context, "submission.prepare");
  return write(context, grant, "submission.recall", input, async (work) =>
    applyDeed(work, await prepareDeed(work, input, "recall")),
  );
}
