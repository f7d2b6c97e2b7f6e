import { attachment } from "@xianlan/db";
import { and, asc, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { isUnattached } from "./unattached.ts";

/** The caller's own uploads that are not handed in yet, so that a form left half-way can go on. */
export async function listUnattached(context: Context) {
  const grant = authorize(context, "attachment.upload");
  const { countyId, accountId } = grant.actor;
  return read(context, grant, (tx) =>
    tx
      .select({
        id: attachment.id,
        fileName: attachment.fileName,
        mediaType: attachment.mediaType,
        size: attachment.size,
        hasThumbnail: attachment.hasThumbnail,
        happenedOn: attachment.happenedOn,
        uploadedAt: attachment.uploadedAt,
      })
      .from(attachment)
      .where(
        and(eq(attachment.countyId, countyId), eq(attachment.uploadedBy, accountId), isUnattached),
      )
      .orderBy(asc(attachment.uploadedAt), asc(attachment.id)),
  );
}
