import {
  finding,
  findingCriterion,
  findingMeasure,
  findingProgress,
  inspection,
  place,
  type Transaction,
  unit,
  verdict,
  verification,
} from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import {
  dayThresholds,
  type FindingCategory,
  type FindingFacts,
  type FindingFilter,
} from "@xianlan/domain/finding";
import { and, asc, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { factColumns } from "../../../scopes/finding-facts.ts";
import { read } from "../../../transaction.ts";
import { type Selection, selectionOf } from "./selection.ts";

/** A finding with what a ledger says of it. */
export type LedgerRow = FindingFacts & {
  id: string;
  number: string;
  /** Of its inspection. */
  year: number;
  ordinal: number;
  category: FindingCategory;
  fact: string;
  placeText: string;
  placeName: string | null;
  unitName: string | null;
  responsibleLeader: string;
  responsiblePerson: string;
  dutyCode: string | null;
  dutyText: string;
  criteria: readonly string[];
  /** Of the present cycle, each with its date. */
  measures: readonly string[];
  /** The last. */
  progress: string;
  /** What the last verification came to. */
  opinion: string;
};

/**
 * 台账: the rows of the list's filter in the list's order, at most `limit`, with what a ledger says
 * of each.
 */
export async function listLedgerRows(
  context: Context,
  { filter, limit }: { filter: FindingFilter; limit: number },
): Promise<LedgerRow[]> {
  const grant = authorize(context, "finding.export");
  const days = dayThresholds(context.clock, context.calendar);
  return read(context, grant, (tx) =>
    rowsOf(tx, grant.actor, selectionOf(filter, grant.actor, days), limit),
  );
}

async function rowsOf(
  tx: Transaction,
  actor: Actor,
  { where, orderBy }: Selection,
  limit: number,
): Promise<LedgerRow[]> {
  const rows = await tx
    .select({
      ...factColumns,
      id: finding.id,
      number: finding.number,
      year: inspection.year,
      ordinal: inspection.ordinal,
      category: finding.category,
      fact: finding.fact,
      placeText: finding.placeText,
      placeName: place.name,
      unitName: unit.name,
      responsibleLeader: finding.responsibleLeader,
      responsiblePerson: finding.responsiblePerson,
      dutyCode: finding.dutyCode,
      dutyText: finding.dutyText,
    })
    .from(finding)
    .innerJoin(
      inspection,
      and(eq(inspection.countyId, finding.countyId), eq(inspection.id, finding.inspectionId)),
    )
    .leftJoin(unit, and(eq(unit.countyId, finding.countyId), eq(unit.id, finding.unitId)))
    .leftJoin(place, and(eq(place.countyId, finding.countyId), eq(place.id, finding.placeId)))
    .where(where)
    .orderBy(orderBy)
    .limit(limit);
  const children = await childTexts(tx, actor, where);
  return rows.map((row) => ({
    ...row,
    criteria: children.criteria.get(row.id) ?? [],
    measures: children.measures.get(row.id) ?? [],
    progress: children.progress.get(row.id)?.[0] ?? "",
    opinion: children.opinions.get(row.id)?.[0] ?? "",
  }));
}

type Line = { findingId: string; text: string };

function byFinding(lines: readonly Line[]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { findingId, text } of lines) {
    const findingTexts = texts.get(findingId);
    if (findingTexts) findingTexts.push(text);
    else texts.set(findingId, [text]);
  }
  return texts;
}

/** Criteria, measures, the last progress and the last verdict, of all rows at once. */
async function childTexts(tx: Transaction, { countyId }: Actor, where: SQL | undefined) {
  const wanted = tx.select({ id: finding.id }).from(finding).where(where);
  const criteria = await tx
    .select({ findingId: findingCriterion.findingId, text: findingCriterion.text })
    .from(findingCriterion)
    .where(
      and(eq(findingCriterion.countyId, countyId), inArray(findingCriterion.findingId, wanted)),
    )
    .orderBy(asc(findingCriterion.findingId), asc(findingCriterion.ordinal));
  const measures = await tx
    .select({
      findingId: findingMeasure.findingId,
      text: sql<string>`${findingMeasure.text} || case when ${findingMeasure.doneOn} is null
        then '（' || ${findingMeasure.dueOn} || '前）' else '（' || ${findingMeasure.doneOn} || '完成）' end`,
    })
    .from(findingMeasure)
    .innerJoin(
      finding,
      and(
        eq(finding.countyId, findingMeasure.countyId),
        eq(finding.id, findingMeasure.findingId),
        eq(finding.cycle, findingMeasure.cycle),
      ),
    )
    .where(and(eq(findingMeasure.countyId, countyId), inArray(findingMeasure.findingId, wanted)))
    .orderBy(asc(findingMeasure.findingId), asc(findingMeasure.ordinal));
  const progress = await tx
    .selectDistinctOn([findingProgress.findingId], {
      findingId: findingProgress.findingId,
      text: sql<string>`${findingProgress.happenedOn} || ' ' || ${findingProgress.text}`,
    })
    .from(findingProgress)
    .where(and(eq(findingProgress.countyId, countyId), inArray(findingProgress.findingId, wanted)))
    .orderBy(asc(findingProgress.findingId), desc(findingProgress.recordedAt));
  const reasons = sql`(select string_agg(${verdict.reason}, '；') from ${verdict}
    where ${eq(verdict.countyId, countyId)} and ${verdict.verificationId} = ${verification.id}
      and not ${verdict.met})`;
  const opinions = await tx
    .selectDistinctOn([verification.findingId], {
      findingId: verification.findingId,
      text: sql<string>`case ${verification.outcome} when 'closed' then '同意销号'
        else '退回：' || coalesce(${reasons}, '') end`,
    })
    .from(verification)
    .where(
      and(
        eq(verification.countyId, countyId),
        isNotNull(verification.outcome),
        inArray(verification.findingId, wanted),
      ),
    )
    .orderBy(asc(verification.findingId), desc(verification.decidedAt));
  return {
    criteria: byFinding(criteria),
    measures: byFinding(measures),
    progress: byFinding(progress),
    opinions: byFinding(opinions),
  };
}
