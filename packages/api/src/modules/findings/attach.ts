import { attachment } from "@xianlan/db";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { refused } from "../../errors.ts";
import type { Write } from "../../transaction.ts";

/** Where the files belong from now on. */
type Holder = { findingId: string; progressId?: string; closureRequestId?: string };

/**
 * Hands the writer's own uploads, not attached anywhere yet, to a finding. Gives back the SHA-256 of
 * each file for the audit row.
 * @throws AppError `refused` when one of them is not there, is another's or is attached already.
 */
export async function attachFiles(
  { tx, grant, context }: Write,
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
        isNull(attachment.findingId),
      ),
    )
    .returning({ sha256: attachment.sha256 });
  if (attached.length !== wanted.length) {
    throw refused("有附件已不可用，请删去后重新上传", "attachmentIds");
  }
  return attached.map(({ sha256 }) => sha256);
}
