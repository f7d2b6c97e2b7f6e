import { entry } from "@xianlan/db";
import type { ReturnSubmissionInput } from "@xianlan/domain/submission";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { refused } from "../../../errors.ts";
import { type TxContext, write } from "../../../transaction.ts";
import type { LoadedSubmission } from "../read/load-submissions.ts";
import { applyAction, prepareAction, type SubmissionResult } from "./advance.ts";

/** 退回: with a reason on each field that is wrong; the reasons stay after it is corrected. */
export async function returnSubmission(
  context: Context,
  input: ReturnSubmissionInput,
): Promise<SubmissionResult> {
  const grant = authorize(context, "submission.accept");
  return write(context, grant, "submission.return", input, async (txContext) => {
    const { submission: loaded, ...action } = await prepareAction(
      txContext,
      input,
      "return",
      input.reasons,
    );
    refuseUnknownLines(loaded, input);
    const result = await applyAction(txContext, action);
    await markEntries(txContext, result.id, input.reasons);
    return result;
  });
}

function refuseUnknownLines({ lines }: LoadedSubmission, { reasons }: ReturnSubmissionInput): void {
  for (const [at, { code, item }] of reasons.entries()) {
    if (!lines.some((line) => line.code === code && line.item === item)) {
      throw refused(`这份报送没有“${code}”这一项`, `reasons.${at}.code`);
    }
  }
}

async function markEntries(
  { tx, grant }: TxContext,
  submissionId: string,
  reasons: ReturnSubmissionInput["reasons"],
): Promise<void> {
  for (const { code, item, reason } of reasons) {
    await tx
      .update(entry)
      .set({ returnReason: reason })
      .where(
        and(
          eq(entry.countyId, grant.actor.countyId),
          eq(entry.submissionId, submissionId),
          eq(entry.code, code),
          eq(entry.item, item),
        ),
      );
  }
}
