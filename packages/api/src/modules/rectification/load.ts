import {
  finding,
  findingEscalation,
  findingMeasure,
  findingProgress,
  place,
  selfCheck,
  type Transaction,
} from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import type { EscalationKind } from "@xianlan/domain/escalation";
import type { FindingCategory, FindingFacts } from "@xianlan/domain/finding";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { factColumns } from "../../scopes/finding-facts.ts";
import { isOpenRow, visibleTo } from "../../scopes/findings.ts";

/** What a unit works on, as stored. */
export type RectificationRows = {
  findings: (FindingFacts & {
    id: string;
    number: string;
    fact: string;
    category: FindingCategory;
    placeText: string;
    placeName: string | null;
    responsibleLeader: string;
    responsiblePerson: string;
    verificationStartedByName: string;
    verifierName: string;
  })[];
  /** Of the present cycle. */
  measures: {
    id: string;
    findingId: string;
    ordinal: number;
    text: string;
    dueOn: Day;
    doneOn: Day | null;
  }[];
  /** The latest of each finding. */
  progress: { findingId: string; text: string; happenedOn: Day }[];
  /** Notices and self-checks that wait for an answer. */
  escalations: {
    id: string;
    findingId: string;
    number: string;
    kind: EscalationKind;
    issuedAt: string;
    replyDueOn: Day | null;
  }[];
  selfChecks: { id: string; text: string; dueOn: Day }[];
};

/** The rows of one unit's work: open findings, their measures and progress, what it has to answer. */
export async function loadRectificationFindings(
  tx: Transaction,
  actor: Actor,
  unitId: string,
): Promise<RectificationRows> {
  const { countyId } = actor;
  const findings = await tx
    .select({
      ...factColumns,
      id: finding.id,
      number: finding.number,
      fact: finding.fact,
      category: finding.category,
      placeText: finding.placeText,
      placeName: place.name,
      responsibleLeader: finding.responsibleLeader,
      responsiblePerson: finding.responsiblePerson,
      verificationStartedByName: finding.verificationStartedByName,
      verifierName: finding.verifierName,
    })
    .from(finding)
    .leftJoin(place, and(eq(place.countyId, finding.countyId), eq(place.id, finding.placeId)))
    .where(and(visibleTo(actor), eq(finding.unitId, unitId), isOpenRow))
    .orderBy(asc(finding.sortDue), asc(finding.id));
  const ids = findings.map(({ id }) => id);
  const measures = await tx
    .select({
      id: findingMeasure.id,
      findingId: findingMeasure.findingId,
      ordinal: findingMeasure.ordinal,
      text: findingMeasure.text,
      dueOn: findingMeasure.dueOn,
      doneOn: findingMeasure.doneOn,
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
    .where(and(eq(findingMeasure.countyId, countyId), inArray(findingMeasure.findingId, ids)))
    .orderBy(asc(findingMeasure.ordinal));
  const progress = await tx
    .selectDistinctOn([findingProgress.findingId], {
      findingId: findingProgress.findingId,
      text: findingProgress.text,
      happenedOn: findingProgress.happenedOn,
    })
    .from(findingProgress)
    .where(and(eq(findingProgress.countyId, countyId), inArray(findingProgress.findingId, ids)))
    .orderBy(
      findingProgress.findingId,
      desc(findingProgress.happenedOn),
      desc(findingProgress.recordedAt),
    );
  const escalations = await tx
    .select({
      id: findingEscalation.id,
      findingId: findingEscalation.findingId,
      number: finding.number,
      kind: findingEscalation.kind,
      issuedAt: findingEscalation.issuedAt,
      replyDueOn: findingEscalation.replyDueOn,
    })
    .from(findingEscalation)
    .innerJoin(
      finding,
      and(
        eq(finding.countyId, findingEscalation.countyId),
        eq(finding.id, findingEscalation.findingId),
      ),
    )
    .where(and(visibleTo(actor), eq(finding.unitId, unitId), isNull(findingEscalation.repliedAt)))
    .orderBy(asc(findingEscalation.replyDueOn), asc(findingEscalation.issuedAt));
  const selfChecks = await tx
    .select({ id: selfCheck.id, text: selfCheck.text, dueOn: selfCheck.dueOn })
    .from(selfCheck)
    .where(
      and(
        eq(selfCheck.countyId, countyId),
        eq(selfCheck.unitId, unitId),
        isNull(selfCheck.repliedAt),
      ),
    )
    .orderBy(asc(selfCheck.dueOn));
  return { findings, measures, progress, escalations, selfChecks };
}
