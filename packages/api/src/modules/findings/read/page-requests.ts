import {
  findingCheckIn,
  findingDispute,
  findingEscalation,
  findingExtension,
  findingLongTerm,
  findingMilestone,
  findingReopening,
  findingVeto,
  type Transaction,
} from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import { type EscalationKind, escalationKindLabels } from "@xianlan/domain/escalation";
import { type RequestKind, requestKinds } from "@xianlan/domain/finding";
import { and, asc, eq } from "drizzle-orm";
import { together } from "../../../together.ts";
import type { FindingRow } from "../result.ts";
import { ofFinding } from "./of-finding.ts";

/** What was requested, by whom, and what came of it; `outcome` is null while it is pending. */
export type FindingRequest = {
  id: string;
  requestedAt: string;
  requestedByName: string;
  decidedAt: string | null;
  decidedByName: string;
  decisionReason: string;
  outcome: string | null;
};

/** Requests, check-ins and escalation notices of a finding. */
export type FindingRequests = {
  extensions: (FindingRequest & {
    ordinal: number;
    reason: string;
    progress: string;
    wishedDueOn: Day;
    grantedDueOn: Day | null;
  })[];
  disputes: (FindingRequest & { ground: string; proof: string })[];
  longTerms: (FindingRequest & { reason: string })[];
  milestones: {
    id: string;
    longTermId: string;
    ordinal: number;
    text: string;
    dueOn: Day;
    doneOn: Day | null;
  }[];
  checkIns: {
    id: string;
    text: string;
    dueOn: Day;
    late: boolean;
    recordedAt: string;
    recordedByName: string;
  }[];
  reopenings: (FindingRequest & { newFact: string; visitedOn: Day; visitId: string | null })[];
  vetoes: (FindingRequest & { clause: string; reason: string })[];
  escalations: {
    id: string;
    kind: EscalationKind;
    kindLabel: string;
    text: string;
    issuedAt: string;
    issuedByName: string;
    replyDueOn: Day | null;
    reply: string;
    repliedAt: string | null;
    repliedByName: string;
    version: number;
  }[];
};

/** Whether a request of this kind is pending: the finding names who requests, its rows say what. */
function isPending(row: FindingRow, kind: RequestKind): boolean {
  const { requestedBy } = requestKinds[kind];
  return requestedBy === null ? row.state === "disputed" : row[requestedBy] !== null;
}

/**
 * Requests with their outcome as it stands: null while one is pending, which only the last can; an
 * older one nobody answered has lapsed with the closure that was requested over it.
 */
function outcomes<Row extends { outcome: string | null }>(
  row: FindingRow,
  kind: RequestKind,
  rows: readonly Row[],
) {
  const pending = isPending(row, kind);
  return rows.map((one, at) => ({
    ...one,
    outcome: one.outcome ?? (pending && at === rows.length - 1 ? null : "lapsed"),
  }));
}

const requestedAndDecided = <
  T extends
    | typeof findingExtension
    | typeof findingDispute
    | typeof findingLongTerm
    | typeof findingReopening
    | typeof findingVeto,
>(
  table: T,
) => ({
  id: table.id,
  requestedAt: table.requestedAt,
  requestedByName: table.requestedByName,
  decidedAt: table.decidedAt,
  decidedByName: table.decidedByName,
  decisionReason: table.decisionReason,
  outcome: table.outcome,
});

/**
 * What was requested and decided for a finding, check-ins and escalation notices included. A unit reads of a
 * veto once it is confirmed and of a reopening once the finding is reopened.
 */
export async function loadRequests(
  tx: Transaction,
  row: FindingRow,
  actor: Actor,
): Promise<FindingRequests> {
  const fromUnit = actor.unitId !== null;
  const extensions = tx
    .select({
      ...requestedAndDecided(findingExtension),
      ordinal: findingExtension.ordinal,
      reason: findingExtension.reason,
      progress: findingExtension.progress,
      wishedDueOn: findingExtension.wishedDueOn,
      grantedDueOn: findingExtension.grantedDueOn,
    })
    .from(findingExtension)
    .where(ofFinding(findingExtension, row))
    .orderBy(asc(findingExtension.requestedAt), asc(findingExtension.id));
  const disputes = tx
    .select({
      ...requestedAndDecided(findingDispute),
      ground: findingDispute.ground,
      proof: findingDispute.proof,
    })
    .from(findingDispute)
    .where(ofFinding(findingDispute, row))
    .orderBy(asc(findingDispute.requestedAt), asc(findingDispute.id));
  const longTerms = tx
    .select({ ...requestedAndDecided(findingLongTerm), reason: findingLongTerm.reason })
    .from(findingLongTerm)
    .where(ofFinding(findingLongTerm, row))
    .orderBy(asc(findingLongTerm.requestedAt), asc(findingLongTerm.id));
  const milestones = tx
    .select({
      id: findingMilestone.id,
      longTermId: findingMilestone.longTermId,
      ordinal: findingMilestone.ordinal,
      text: findingMilestone.text,
      dueOn: findingMilestone.dueOn,
      doneOn: findingMilestone.doneOn,
    })
    .from(findingMilestone)
    .where(ofFinding(findingMilestone, row))
    .orderBy(asc(findingMilestone.ordinal));
  const checkIns = tx
    .select({
      id: findingCheckIn.id,
      text: findingCheckIn.text,
      dueOn: findingCheckIn.dueOn,
      late: findingCheckIn.late,
      recordedAt: findingCheckIn.recordedAt,
      recordedByName: findingCheckIn.recordedByName,
    })
    .from(findingCheckIn)
    .where(ofFinding(findingCheckIn, row))
    .orderBy(asc(findingCheckIn.recordedAt), asc(findingCheckIn.id));
  const reopenings = tx
    .select({
      ...requestedAndDecided(findingReopening),
      newFact: findingReopening.newFact,
      visitedOn: findingReopening.visitedOn,
      visitId: findingReopening.visitId,
    })
    .from(findingReopening)
    .where(
      and(
        ofFinding(findingReopening, row),
        fromUnit ? eq(findingReopening.outcome, "reopened") : undefined,
      ),
    )
    .orderBy(asc(findingReopening.requestedAt), asc(findingReopening.id));
  const vetoes = tx
    .select({
      ...requestedAndDecided(findingVeto),
      clause: findingVeto.clause,
      reason: findingVeto.reason,
    })
    .from(findingVeto)
    .where(
      and(ofFinding(findingVeto, row), fromUnit ? eq(findingVeto.outcome, "confirmed") : undefined),
    )
    .orderBy(asc(findingVeto.requestedAt), asc(findingVeto.id));
  const escalations = tx
    .select({
      id: findingEscalation.id,
      kind: findingEscalation.kind,
      text: findingEscalation.text,
      issuedAt: findingEscalation.issuedAt,
      issuedByName: findingEscalation.issuedByName,
      replyDueOn: findingEscalation.replyDueOn,
      reply: findingEscalation.reply,
      repliedAt: findingEscalation.repliedAt,
      repliedByName: findingEscalation.repliedByName,
      version: findingEscalation.version,
    })
    .from(findingEscalation)
    .where(ofFinding(findingEscalation, row))
    .orderBy(asc(findingEscalation.issuedAt), asc(findingEscalation.id));
  const found = await together({
    extensions,
    disputes,
    longTerms,
    milestones,
    checkIns,
    reopenings,
    vetoes,
    escalations,
  });
  return {
    ...found,
    extensions: outcomes(row, "extension", found.extensions),
    disputes: outcomes(row, "dispute", found.disputes),
    longTerms: outcomes(row, "long_term", found.longTerms),
    reopenings: outcomes(row, "reopening", found.reopenings),
    vetoes: outcomes(row, "veto", found.vetoes),
    escalations: found.escalations.map((one) => ({
      ...one,
      kindLabel: escalationKindLabels[one.kind],
    })),
  };
}
