import {
  activity,
  assessment,
  attachment,
  correction,
  entry,
  finding,
  objection,
  selfCheck,
  type Transaction,
  unit,
  visit,
  visitCheck,
} from "@xianlan/db";
import { and, eq, inArray, sql } from "drizzle-orm";

/** Where a file is used, when and by whom. */
export type FileUse = {
  id: string;
  fileName: string;
  hasThumbnail: boolean;
  happenedOn: string;
  uploadedAt: string;
  uploadedByName: string;
  unitName: string;
  /** “督〔2026〕3-012”, “工作记录 院坝宣讲”, “报送”. */
  where: string;
  /** Page of the row it belongs to, where it has one. */
  href: string | null;
};

/** The records files are attached to, by file id; the caller has made sure that they may be seen. */
export async function loadUses(
  tx: Transaction,
  countyId: string,
  ids: readonly string[],
): Promise<Map<string, FileUse>> {
  if (ids.length === 0) return new Map();
  const holder = sql`coalesce(${finding.unitId}, ${activity.unitId}, ${entry.unitId}, ${assessment.unitId}, ${objection.unitId}, ${correction.unitId}, ${visit.unitId}, ${selfCheck.unitId})`;
  const rows = await tx
    .select({
      id: attachment.id,
      fileName: attachment.fileName,
      hasThumbnail: attachment.hasThumbnail,
      happenedOn: attachment.happenedOn,
      uploadedAt: attachment.uploadedAt,
      uploadedByName: attachment.uploadedByName,
      unitName: unit.name,
      findingId: finding.id,
      number: finding.number,
      activityId: activity.id,
      title: activity.title,
      visitId: visit.id,
      selfCheckId: selfCheck.id,
      entryId: entry.id,
    })
    .from(attachment)
    .leftJoin(finding, and(eq(finding.countyId, countyId), eq(finding.id, attachment.findingId)))
    .leftJoin(
      activity,
      and(eq(activity.countyId, countyId), eq(activity.id, attachment.activityId)),
    )
    .leftJoin(entry, and(eq(entry.countyId, countyId), eq(entry.id, attachment.entryId)))
    .leftJoin(
      assessment,
      and(eq(assessment.countyId, countyId), eq(assessment.id, attachment.assessmentId)),
    )
    .leftJoin(
      objection,
      and(eq(objection.countyId, countyId), eq(objection.id, attachment.objectionId)),
    )
    .leftJoin(
      correction,
      and(eq(correction.countyId, countyId), eq(correction.id, attachment.correctionId)),
    )
    .leftJoin(
      visitCheck,
      and(eq(visitCheck.countyId, countyId), eq(visitCheck.id, attachment.visitCheckId)),
    )
    .leftJoin(visit, and(eq(visit.countyId, countyId), eq(visit.id, visitCheck.visitId)))
    .leftJoin(
      selfCheck,
      and(eq(selfCheck.countyId, countyId), eq(selfCheck.id, attachment.selfCheckId)),
    )
    .leftJoin(unit, and(eq(unit.countyId, countyId), sql`${unit.id} = ${holder}`))
    .where(and(eq(attachment.countyId, countyId), inArray(attachment.id, [...ids])));
  return new Map(
    rows.map(({ findingId, number, activityId, title, visitId, selfCheckId, entryId, ...row }) => {
      const place = (): Pick<FileUse, "where" | "href"> => {
        if (findingId !== null) return { where: number ?? "", href: `/findings/${findingId}` };
        if (activityId !== null) {
          return { where: `工作记录 ${title ?? ""}`, href: `/activities/${activityId}` };
        }
        if (visitId !== null) return { where: "实地检查", href: `/visits/${visitId}` };
        if (selfCheckId !== null) {
          return { where: "举一反三自查", href: `/self-checks?id=${selfCheckId}` };
        }
        return { where: entryId === null ? "异议、更正或评定" : "报送", href: null };
      };
      return [row.id, { ...row, unitName: row.unitName ?? "", ...place() }];
    }),
  );
}
