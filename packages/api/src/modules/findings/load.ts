import {
  attachment,
  finding,
  findingCriterion,
  findingMeasure,
  type Transaction,
} from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { FindingContent } from "@xianlan/domain/finding";
import { and, asc, count, desc, eq, gte, inArray, isNotNull, or, sql } from "drizzle-orm";
import { notFound } from "../../errors.ts";
import { visibleTo } from "../../scopes/findings.ts";
import { together } from "../../together.ts";
import type { FindingRow } from "./result.ts";

/** The finding if this person may see it. @throws AppError `not_found` otherwise. */
export async function loadFinding(tx: Transaction, actor: Actor, id: string): Promise<FindingRow> {
  const [row] = await tx
    .select()
    .from(finding)
    .where(and(visibleTo(actor), eq(finding.id, id)));
  if (row === undefined) throw notFound("件督查问题");
  return row;
}

/**
 * The same, locked until the transaction ends: who adds to it, changes it or ends another one in it
 * waits, so that what a decision rests on still stands when it is written. Several are locked in the
 * order of their ids, so that two writers cannot wait for each other.
 */
export async function loadFindingsForUpdate(
  tx: Transaction,
  actor: Actor,
  ids: readonly string[],
): Promise<FindingRow[]> {
  return tx
    .select()
    .from(finding)
    .where(and(visibleTo(actor), inArray(finding.id, [...ids])))
    .orderBy(asc(finding.id))
    .for("no key update");
}

/** One finding, locked. @throws AppError `not_found` as `loadFinding` */
export async function loadFindingForUpdate(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<FindingRow> {
  const [row] = await loadFindingsForUpdate(tx, actor, [id]);
  if (row === undefined) throw notFound("件督查问题");
  return row;
}

/** The parts of the finding's text and children by which the domain sees what an action lacks. */
export async function loadContent(tx: Transaction, row: FindingRow): Promise<FindingContent> {
  const criteria = tx
    .select({ id: findingCriterion.id })
    .from(findingCriterion)
    .where(and(eq(findingCriterion.countyId, row.countyId), eq(findingCriterion.findingId, row.id)))
    .orderBy(asc(findingCriterion.ordinal));
  const measures = tx
    .select({ id: findingMeasure.id, doneOn: findingMeasure.doneOn })
    .from(findingMeasure)
    .where(
      and(
        eq(findingMeasure.countyId, row.countyId),
        eq(findingMeasure.findingId, row.id),
        // Those of an earlier cycle are its record; this one owes its own.
        eq(findingMeasure.cycle, row.cycle),
      ),
    )
    .orderBy(asc(findingMeasure.ordinal));
  const found = await together({
    criteria,
    measures,
    prior: row.state === "draft" ? loadPrior(tx, row) : null,
    evidenceCount: countEvidence(tx, row),
  });
  const { fact, dutyCode, dutyText, placeId, placeText } = row;
  return {
    fact,
    dutyCode,
    dutyText,
    placeId,
    placeText,
    criterionIds: found.criteria.map(({ id }) => id),
    measureIds: found.measures.map(({ id }) => id),
    openMeasureIds: found.measures.filter(({ doneOn }) => doneOn === null).map(({ id }) => id),
    prior: found.prior,
    evidenceCount: found.evidenceCount,
  };
}

/** The finding of the same unit, duty and place that was closed last; only a draft asks for it. */
async function loadPrior(tx: Transaction, row: FindingRow): Promise<FindingContent["prior"]> {
  const { countyId, unitId, dutyCode, placeId, placeText } = row;
  if (unitId === null || dutyCode === null || (placeId === null && placeText === "")) return null;
  const [prior] = await tx
    .select({ id: finding.id, number: finding.number, closedOn: finding.closedOn })
    .from(finding)
    .where(
      and(
        eq(finding.countyId, countyId),
        eq(finding.unitId, unitId),
        eq(finding.dutyCode, dutyCode),
        placeId === null ? eq(finding.placeText, placeText) : eq(finding.placeId, placeId),
        eq(finding.state, "closed"),
      ),
    )
    .orderBy(desc(finding.closedOn), desc(finding.id))
    .limit(1);
  return prior?.closedOn ? { ...prior, closedOn: prior.closedOn } : null;
}

/** Files the unit handed in since this cycle began; pictures of the finding itself are no evidence. */
async function countEvidence(tx: Transaction, row: FindingRow): Promise<number> {
  if (row.issuedOn === null) return 0;
  const [evidence] = await tx
    .select({ files: count() })
    .from(attachment)
    .where(
      and(
        eq(attachment.countyId, row.countyId),
        eq(attachment.findingId, row.id),
        or(
          isNotNull(attachment.progressId),
          isNotNull(attachment.closureRequestId),
          isNotNull(attachment.checkInId),
        ),
        gte(
          attachment.submittedAt,
          sql`${row.issuedOn}::date::timestamp at time zone 'Asia/Shanghai'`,
        ),
      ),
    );
  return evidence?.files ?? 0;
}
