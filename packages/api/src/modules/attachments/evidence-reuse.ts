import { attachment, finding } from "@xianlan/db";
import { and, asc, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { visibleTo } from "../../scopes/findings.ts";
import { read } from "../../transaction.ts";
import { type FileUse, loadUses } from "./file-uses.ts";
import { isUnattached } from "./unattached.ts";

/**
 * Bits of 64 in which the hashes of one picture, saved twice, may differ: re-encoding and scaling
 * turn up to four, different pages of one form at least ten.
 */
const nearBits = 6;

/** A file of the finding that was handed in elsewhere too, beside the first of the other uses. */
export type ReusedFile = {
  file: {
    id: string;
    fileName: string;
    hasThumbnail: boolean;
    happenedOn: string;
    uploadedAt: string;
    uploadedByName: string;
  };
  /** The very same bytes, or the same picture saved anew. */
  match: "same_file" | "same_picture";
  /** The earliest other use. */
  first: FileUse;
  /** It was there before this file. */
  earlier: boolean;
  /** Other uses in all. */
  uses: number;
};

export type EvidenceReuse = { files: number; reused: ReusedFile[] };

type Match = { ours: string; theirs: string; same: boolean };

/**
 * 佐证重复使用: which files of a finding were handed in for another finding, record or unit. For the
 * verifier to weigh: nothing follows from it by itself, and no unit is ever shown it.
 */
export async function evidenceReuse(
  context: Context,
  { id }: { id: string },
): Promise<EvidenceReuse> {
  const grant = authorize(context, "finding.verify");
  const { actor } = grant;
  return read(context, grant, async (tx) => {
    const [stored] = await tx
      .select({ id: finding.id })
      .from(finding)
      .where(and(visibleTo(actor), eq(finding.id, id)));
    if (stored === undefined) throw notFound("件督查问题");
    const files = await tx
      .select({
        id: attachment.id,
        fileName: attachment.fileName,
        hasThumbnail: attachment.hasThumbnail,
        happenedOn: attachment.happenedOn,
        uploadedAt: attachment.uploadedAt,
        uploadedByName: attachment.uploadedByName,
      })
      .from(attachment)
      .where(and(eq(attachment.countyId, actor.countyId), eq(attachment.findingId, id)))
      .orderBy(asc(attachment.uploadedAt), asc(attachment.id));
    if (files.length === 0) return { files: 0, reused: [] };
    const elsewhere = sql`${attachment.countyId} = ${actor.countyId}
      and ${attachment.findingId} is distinct from ${id} and not (${isUnattached})`;
    // The hash index finds equal bytes; likeness is computed by one query for all pictures, not by one each.
    const { rows: matches } = await tx.execute<Match>(sql`
      with mine as materialized (
        select id, sha256, picture_hash from attachment
        where county_id = ${actor.countyId} and finding_id = ${id})
      select mine.id as ours, attachment.id as theirs, true as same, attachment.uploaded_at as at
        from mine join attachment on attachment.sha256 = mine.sha256 and ${elsewhere}
      union all
      select mine.id, attachment.id, false, attachment.uploaded_at
        from attachment join mine
          on bit_count(attachment.picture_hash # mine.picture_hash) <= ${nearBits}
        where attachment.picture_hash is not null and attachment.sha256 <> mine.sha256
          and ${elsewhere}
      order by at, theirs`);
    const firsts = new Map<string, Match & { uses: number }>();
    for (const match of matches) {
      const first = firsts.get(match.ours);
      if (first === undefined) firsts.set(match.ours, { ...match, uses: 1 });
      else first.uses += 1;
    }
    const uses = await loadUses(
      tx,
      actor.countyId,
      [...firsts.values()].map(({ theirs }) => theirs),
    );
    const reused = files.flatMap((file): ReusedFile[] => {
      const match = firsts.get(file.id);
      const first = match && uses.get(match.theirs);
      if (match === undefined || first === undefined) return [];
      const earlier = first.uploadedAt < file.uploadedAt;
      const kind = match.same ? "same_file" : "same_picture";
      return [{ file, match: kind, first, earlier, uses: match.uses }];
    });
    return { files: files.length, reused };
  });
}
