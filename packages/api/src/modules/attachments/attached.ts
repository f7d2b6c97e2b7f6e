import { attachment, type Transaction } from "@xianlan/db";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { UploadedFile } from "./upload.ts";

/** A file and the row it belongs to. */
export type AttachedFile = UploadedFile & { holderId: string; uploadedByName: string };

const holders = {
  activity: attachment.activityId,
  entry: attachment.entryId,
  assessment: attachment.assessmentId,
  objection: attachment.objectionId,
  correction: attachment.correctionId,
  selfCheck: attachment.selfCheckId,
  visitCheck: attachment.visitCheckId,
} as const;

/** The files of some rows, in order of upload. The caller has made sure that the rows may be seen. */
export async function attachedTo(
  tx: Transaction,
  countyId: string,
  holder: keyof typeof holders,
  ids: readonly string[],
): Promise<AttachedFile[]> {
  if (ids.length === 0) return [];
  const column = holders[holder];
  const rows = await tx
    .select({
      id: attachment.id,
      fileName: attachment.fileName,
      mediaType: attachment.mediaType,
      size: attachment.size,
      hasThumbnail: attachment.hasThumbnail,
      happenedOn: attachment.happenedOn,
      uploadedAt: attachment.uploadedAt,
      uploadedByName: attachment.uploadedByName,
      holderId: column,
    })
    .from(attachment)
    .where(and(eq(attachment.countyId, countyId), inArray(column, [...ids])))
    .orderBy(asc(attachment.uploadedAt), asc(attachment.id));
  return rows.flatMap((row) => (row.holderId === null ? [] : [{ ...row, holderId: row.holderId }]));
}
