import { attachment } from "@xianlan/db";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Grant } from "../../access.ts";
import { refused } from "../../errors.ts";
import type { TxContext } from "../../transaction.ts";

/** A file that belongs to nothing yet. */
export const isUnattached = sql`num_nonnulls(${attachment.findingId}, ${attachment.activityId}, ${attachment.entryId}, ${attachment.assessmentId}, ${attachment.objectionId}, ${attachment.correctionId}, ${attachment.visitCheckId}, ${attachment.selfCheckId}) = 0`;

/** An own upload that is not handed in yet: the only file that may still change or go. */
export function unattachedFile({ actor }: Grant, id: string): SQL | undefined {
  return and(
    eq(attachment.countyId, actor.countyId),
    eq(attachment.id, id),
    eq(attachment.uploadedBy, actor.accountId),
    isUnattached,
  );
}

/** Where files belong from now on. */
export type Holder =
  | {
      findingId: string;
      progressId?: string;
      closureRequestId?: string;
      disputeId?: string;
      extensionId?: string;
      checkInId?: string;
    }
  | { activityId: string }
  | { entryId: string }
  | { assessmentId: string }
  | { objectionId: string }
  | { correctionId: string }
  | { visitCheckId: string }
  | { selfCheckId: string };

/**
 * Hands the writer's own uploads, not attached anywhere yet, to their row. Gives back the SHA-256 of
 * each file for the audit row.
 * @throws AppError `refused` when one of them is not there, is another's or is attached already.
 */
export async function attachFiles(
  { tx, grant, context }: TxContext,
  ids: readonly string[],
  holder: Holder,
): Promise<string[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const attached = await tx
    .update(attachment)
    .set({ ...holder, submittedAt: context.clock.now })
    .where(
      and(
        eq(attachment.countyId, grant.actor.countyId),
        inArray(attachment.id, wanted),
        eq(attachment.uploadedBy, grant.actor.accountId),
        isUnattached,
      ),
    )
    .returning({ sha256: attachment.sha256 });
  if (attached.length !== wanted.length) {
    throw refused("有附件已不可用，请删去后重新上传", "attachmentIds");
  }
  return attached.map(({ sha256 }) => sha256);
}
