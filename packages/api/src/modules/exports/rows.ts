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
import type { DayThresholds, FindingFilter } from "@xianlan/domain/finding";
import { and, asc, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { factColumns } from "../../scopes/finding-facts.ts";
import { findingWhere } from "../../scopes/findings.ts";
import { sortingOf } from "../findings/queries.ts";

type Question = { filter: FindingFilter; actor: Actor; days: DayThresholds; limit: number };

/** The findings of a filter with what a ledger says of each, in the order asked for. */
export async function ledgerRows(tx: Transaction, question: Question) {
  const { filter, actor, days, limit } = question;
  const { sort = "dueOn", order = "asc" } = filter;
  const where = findingWhere(filter, actor, days);
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
    .orderBy(sortingOf(sort, order, null).orderBy)
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
export type LedgerRowOut = Awaited<ReturnType<typeof ledgerRows>>[number];

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
