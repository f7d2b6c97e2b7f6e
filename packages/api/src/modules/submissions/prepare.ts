import type { SubmissionDeedCall } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { applyDeed, prepareDeed, type SubmissionAnswer } from "./advance.ts";

/** 提交签批: the clerk hands the filled form to the lead. */
export async function prepareSubmission(
  context: Context,
  input: SubmissionDeedCall,
): Promise<SubmissionAnswer> {
  const grant = authorize(context, "submission.prepare");
  return write(context, grant, "submission.prepare", input, async (work) =>
    applyDeed(work, await prepareDeed(work, input, "prepare")),
  );
}
