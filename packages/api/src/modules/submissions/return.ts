import { entry } from "@xianlan/db";
import type { ReturnSubmissionCall } from "@xianlan/domain";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type Write, write } from "../../transaction.ts";
import { warnOfPersonalNumbers } from "../findings/index.ts";
import { applyDeed, prepareDeed, type SubmissionAnswer } from "./advance.ts";
import type { LoadedForm } from "./load-forms.ts";

/** 退回: with a reason on each field that is wrong; the reasons stay after it is mended. */
export async function returnSubmission(
  context: Context,
  input: ReturnSubmissionCall,
): Promise<SubmissionAnswer> {
  const grant = authorize(context, "submission.accept");
  const texts = input.reasons.map(({ reason }, at) => [`reasons.${at}.reason`, reason]);
  warnOfPersonalNumbers(Object.fromEntries(texts), input.confirmPersonalNumbers);
  return write(context, grant, "submission.return", input, async (work) => {
    const { form, ...deed } = await prepareDeed(work, input, "return", input.reasons);
    refuseUnknownLines(form, input);
    const answer = await applyDeed(work, deed);
    await markEntries(work, answer.id, input.reasons);
    return answer;
  });
}

function refuseUnknownLines({ lines }: LoadedForm, { reasons }: ReturnSubmissionCall): void {
  for (const [at, { code, item }] of reasons.entries()) {
    if (!lines.some((line) => line.code === code && line.item === item)) {
      throw refused(`这份报送没有“${code}”这一项`, `reasons.${at}.code`);
    }
  }
}

async function markEntries(
  { tx, grant }: Write,
  submissionId: string,
  reasons: ReturnSubmissionCall["reasons"],
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
