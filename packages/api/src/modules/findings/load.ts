import {
  attachment,
  finding,
  findingCriterion,
  findingMeasure,
  type Transaction,
} from "@xianlan/db";
import type { Actor, FindingContent } from "@xianlan/domain";
import { and, asc, count, eq, gte, inArray, isNotNull, or, sql } from "drizzle-orm";
import { notFound } from "../../errors.ts";
import type { FindingRow } from "./answer.ts";
import { seenBy } from "./predicates.ts";

/** The finding if this person may see it. @throws AppError `not_found` otherwise. */
export async function loadFinding(tx: Transaction, actor: Actor, id: string): Promise<FindingRow> {
  const [row] = await tx
    .select()
    .from(finding)
    .where(and(seenBy(actor), eq(finding.id, id)));
  if (row === undefined) throw notFound("件督查问题");
  return row;
}

/**
 * The same, held until the transaction ends: who adds to it, changes it or ends another one in it
 * waits, so that what a decision rests on still stands when it is written. Several are held in the
 * order of their ids, so that two writers cannot wait for each other.
 */
export async function holdFindings(
  tx: Transaction,
  actor: Actor,
  ids: readonly string[],
): Promise<FindingRow[]> {
  return tx
    .select()
    .from(finding)
    .where(and(seenBy(actor), inArray(finding.id, [...ids])))
    .orderBy(asc(finding.id))
    .for("no key update");
}

/** One finding, held. @throws AppError `not_found` as `loadFinding` */
export async function holdFinding(tx: Transaction, actor: Actor, id: string): Promise<FindingRow> {
  const [row] = await holdFindings(tx, actor, [id]);
  if (row === undefined) throw notFound("件督查问题");
  return row;
}

/** The parts of the finding's text and children by which the domain sees what an action lacks. */
export async function loadContent(tx: Transaction, row: FindingRow): Promise<FindingContent> {
  const criteria = await tx
    .select({ id: findingCriterion.id })
    .from(findingCriterion)
    .where(and(eq(findingCriterion.countyId, row.countyId), eq(findingCriterion.findingId, row.id)))
    .orderBy(asc(findingCriterion.ordinal));
  const measures = await tx
    .select({ id: findingMeasure.id })
    .from(findingMeasure)
    .where(and(eq(findingMeasure.countyId, row.countyId), eq(findingMeasure.findingId, row.id)))
    .orderBy(asc(findingMeasure.ordinal));
  const { fact, dutyCode, dutyText, placeId, placeText } = row;
  return {
    fact,
    dutyCode,
    dutyText,
    placeId,
    placeText,
    criterionIds: criteria.map(({ id }) => id),
    measureIds: measures.map(({ id }) => id),
    evidenceCount: await countEvidence(tx, row),
  };
}

/** Files the unit handed in since this round began; pictures of the finding itself are no evidence. */
async function countEvidence(tx: Transaction, row: FindingRow): Promise<number> {
  if (row.issuedOn === null) return 0;
  const [evidence] = await tx
    .select({ files: count() })
    .from(attachment)
    .where(
      and(
        eq(attachment.countyId, row.countyId),
        eq(attachment.findingId, row.id),
        or(isNotNull(attachment.progressId), isNotNull(attachment.closureRequestId)),
        gte(
          attachment.submittedAt,
          sql`${row.issuedOn}::date::timestamp at time zone 'Asia/Shanghai'`,
        ),
      ),
    );
  return evidence?.files ?? 0;
}
