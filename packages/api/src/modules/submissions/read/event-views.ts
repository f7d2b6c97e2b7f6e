import { submissionEvent, type Transaction } from "@xianlan/db";
import type { ReturnReason } from "@xianlan/domain/submission";
import { and, asc, eq } from "drizzle-orm";
import { type SubmissionEventKind, submissionEventLabels } from "../events.ts";

/** What a submission's page shows of what happened to it. */
export type SubmissionEventView = {
  id: string;
  kind: string;
  kindLabel: string;
  text: string;
  fields: ReturnReason[];
  at: string;
  byName: string;
};

/** The timeline of a submission, oldest first. */
export async function eventsOf(
  tx: Transaction,
  countyId: string,
  submission: { id: string } | null,
): Promise<SubmissionEventView[]> {
  if (submission === null) return [];
  const rows = await tx
    .select({
      id: submissionEvent.id,
      kind: submissionEvent.kind,
      text: submissionEvent.text,
      fields: submissionEvent.fields,
      at: submissionEvent.at,
      byName: submissionEvent.byName,
    })
    .from(submissionEvent)
    .where(
      and(eq(submissionEvent.countyId, countyId), eq(submissionEvent.submissionId, submission.id)),
    )
    .orderBy(asc(submissionEvent.at), asc(submissionEvent.id));
  return rows.map((row) => ({
    ...row,
    kindLabel: submissionEventLabels[row.kind as SubmissionEventKind],
  }));
}
