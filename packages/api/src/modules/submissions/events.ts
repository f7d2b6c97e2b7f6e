import { submissionEvent } from "@xianlan/db";
import type { ReturnReason } from "@xianlan/domain/submission";
import { v7 as uuid } from "uuid";
import type { TxContext } from "../../transaction.ts";

/** One entry of a submission's timeline; entries are never removed. */
export type SubmissionEventKind =
  | "prepared"
  | "unprepared"
  | "signed"
  | "returned"
  | "accepted"
  | "corrected";

export const submissionEventLabels = {
  prepared: "提交签批",
  unprepared: "撤回修改",
  signed: "签批报送",
  returned: "退回",
  accepted: "审定",
  corrected: "更正",
} as const satisfies Record<SubmissionEventKind, string>;

type Reported = {
  submissionId: string;
  unitId: string;
  kind: SubmissionEventKind;
  text?: string;
  fields?: readonly ReturnReason[];
};

/** Writes one entry of the timeline at the request's instant, by its actor. */
export async function recordSubmissionEvent(
  txContext: TxContext,
  reported: Reported,
): Promise<void> {
  const { actor } = txContext.grant;
  const { submissionId, unitId, kind, text = "", fields = [] } = reported;
  await txContext.tx.insert(submissionEvent).values({
    countyId: actor.countyId,
    id: uuid(),
    submissionId,
    unitId,
    kind,
    text,
    fields: [...fields],
    at: txContext.context.clock.now,
    byName: actor.name,
  });
}
