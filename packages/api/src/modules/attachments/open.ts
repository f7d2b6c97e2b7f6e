import {
  activity,
  assessment,
  attachment,
  correction,
  entry,
  finding,
  objection,
  selfCheck,
  visit,
  visitCheck,
} from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Content, localStore } from "../../files/store.ts";
import { visibleTo } from "../../scopes/findings.ts";
import { read } from "../../transaction.ts";
import { type FileInput, fileInput } from "./inputs.ts";
import { isUnattached } from "./unattached.ts";

/** A file on its way to somebody who may see it. */
export type OpenedFile = Content & { fileName: string; mediaType: string };

const unitHolders = [
  [activity, attachment.activityId],
  [entry, attachment.entryId],
  [assessment, attachment.assessmentId],
  [objection, attachment.objectionId],
  [correction, attachment.correctionId],
  [selfCheck, attachment.selfCheckId],
] as const;

/** Files of rows that belong to a unit: the county sees all of its own, a unit its own alone. */
function unitRows({ countyId, unitId }: Actor): SQL[] {
  return unitHolders.map(([table, column]) => {
    const own = unitId === null ? sql`true` : eq(table.unitId, unitId);
    return sql`exists (select 1 from ${table} where ${and(eq(table.countyId, countyId), eq(table.id, column), own)})`;
  });
}

/** Pictures of a check: the county's at once, the unit's once the visit is done. */
function ofVisit({ countyId, unitId }: Actor): SQL {
  const own = unitId === null ? sql`true` : and(eq(visit.unitId, unitId), eq(visit.state, "done"));
  const same = and(eq(visit.countyId, visitCheck.countyId), eq(visit.id, visitCheck.visitId));
  const ofAttachment = and(
    eq(visitCheck.countyId, countyId),
    eq(visitCheck.id, attachment.visitCheckId),
  );
  return sql`exists (select 1 from ${visitCheck} join ${visit} on ${same} where ${ofAttachment} and ${own})`;
}

/**
 * The bytes of a file, or its small picture: for whoever sees the row it belongs to, and for its
 * uploader while it belongs to none.
 * @throws AppError `not_found` for everybody else, as for a file that does not exist.
 */
export async function openAttachment(context: Context, call: FileInput): Promise<OpenedFile> {
  const grant = authorize(context, "finding.read");
  const { id, thumbnail } = fileInput.parse(call);
  const { actor } = grant;
  const row = await read(context, grant, async (tx) => {
    const visible = tx
      .select({ one: sql`1` })
      .from(finding)
      .where(and(visibleTo(actor), eq(finding.id, attachment.findingId)));
    const own = and(isUnattached, eq(attachment.uploadedBy, actor.accountId));
    const [stored] = await tx
      .select({
        sha256: attachment.sha256,
        fileName: attachment.fileName,
        mediaType: attachment.mediaType,
        hasThumbnail: attachment.hasThumbnail,
      })
      .from(attachment)
      .where(
        and(
          eq(attachment.countyId, actor.countyId),
          eq(attachment.id, id),
          or(own, sql`exists ${visible}`, ...unitRows(actor), ofVisit(actor)),
        ),
      );
    return stored;
  });
  if (row === undefined || (thumbnail && !row.hasThumbnail)) throw notFound("个文件");
  const store = localStore(context.services.filesFolder);
  const { sha256, fileName } = row;
  const content = thumbnail
    ? await store.openThumbnail(actor.countyId, sha256)
    : await store.open(actor.countyId, sha256);
  if (content === null) {
    context.services.logger.error({ requestId: context.requestId, sha256 }, "content is missing");
    throw new AppError("unavailable", "文件的内容暂时读不到，请告诉管理员检查文件存放目录");
  }
  return { ...content, fileName, mediaType: thumbnail ? "image/webp" : row.mediaType };
}
