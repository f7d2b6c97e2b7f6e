import {
  attachment,
  closureRequest,
  closureResult,
  findingCriterion,
  findingCycle,
  findingEvent,
  findingMeasure,
  findingProgress,
  type Transaction,
  verdict,
  verification,
} from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { together } from "../../../together.ts";
import type { FindingRow } from "../result.ts";
import type { FindingFile, FindingMeasure, FindingPage } from "./finding-page.ts";
import { ofFinding } from "./of-finding.ts";

/** A file with the record it was handed in with. */
export type StoredFile = FindingFile & {
  progressId: string | null;
  closureRequestId: string | null;
  disputeId: string | null;
  extensionId: string | null;
  checkInId: string | null;
};

/** The rows that hang on a finding, in the order of the page. */
export type FindingChildren = {
  criteria: FindingPage["criteria"];
  measures: FindingMeasure[];
  progress: Omit<FindingPage["progress"][number], "attachments">[];
  attachments: StoredFile[];
  requests: Omit<FindingPage["closureRequests"][number], "attachments" | "results">[];
  results: FindingPage["closureRequests"][number]["results"];
  verifications: Omit<FindingPage["verifications"][number], "methodLabel" | "verdicts">[];
  verdicts: FindingPage["verifications"][number]["verdicts"];
  cycles: FindingPage["cycles"];
  events: Omit<FindingPage["events"][number], "label">[];
};

/** Every row that hangs on a finding, as far as this person may read it. */
export async function loadChildren(
  tx: Transaction,
  row: FindingRow,
  actor: Actor,
): Promise<FindingChildren> {
  const { countyId, id } = row;
  // A unit reads verdicts once they stand, and no internal notes.
  const fromUnit = actor.unitId !== null;
  const criteria = tx
    .select({ id: findingCriterion.id, text: findingCriterion.text })
    .from(findingCriterion)
    .where(ofFinding(findingCriterion, row))
    .orderBy(asc(findingCriterion.ordinal));
  const measures = tx
    .select({
      id: findingMeasure.id,
      cycle: findingMeasure.cycle,
      ordinal: findingMeasure.ordinal,
      text: findingMeasure.text,
      dueOn: findingMeasure.dueOn,
      doneOn: findingMeasure.doneOn,
      result: findingMeasure.result,
    })
    .from(findingMeasure)
    .where(ofFinding(findingMeasure, row))
    .orderBy(asc(findingMeasure.ordinal));
  const progress = tx
    .select({
      id: findingProgress.id,
      measureId: findingProgress.measureId,
      text: findingProgress.text,
      happenedOn: findingProgress.happenedOn,
      recordedAt: findingProgress.recordedAt,
      recordedByName: findingProgress.recordedByName,
    })
    .from(findingProgress)
    .where(ofFinding(findingProgress, row))
    .orderBy(asc(findingProgress.recordedAt), asc(findingProgress.id));
  const attachments = tx
    .select({
      id: attachment.id,
      progressId: attachment.progressId,
      closureRequestId: attachment.closureRequestId,
      disputeId: attachment.disputeId,
      extensionId: attachment.extensionId,
      checkInId: attachment.checkInId,
      fileName: attachment.fileName,
      mediaType: attachment.mediaType,
      size: attachment.size,
      hasThumbnail: attachment.hasThumbnail,
      happenedOn: attachment.happenedOn,
      uploadedAt: attachment.uploadedAt,
      submittedAt: attachment.submittedAt,
      uploadedByName: attachment.uploadedByName,
    })
    .from(attachment)
    .where(ofFinding(attachment, row))
    .orderBy(asc(attachment.uploadedAt), asc(attachment.id));
  const requests = tx
    .select({
      id: closureRequest.id,
      prevention: closureRequest.prevention,
      requestedAt: closureRequest.requestedAt,
      requestedByName: closureRequest.requestedByName,
    })
    .from(closureRequest)
    .where(ofFinding(closureRequest, row))
    .orderBy(asc(closureRequest.requestedAt), asc(closureRequest.id));
  const results = tx
    .select({
      closureRequestId: closureResult.closureRequestId,
      measureId: closureResult.measureId,
      result: closureResult.result,
    })
    .from(closureResult)
    .innerJoin(
      closureRequest,
      and(
        eq(closureRequest.countyId, closureResult.countyId),
        eq(closureRequest.id, closureResult.closureRequestId),
      ),
    )
    .where(and(eq(closureResult.countyId, countyId), eq(closureRequest.findingId, id)));
  const decided = fromUnit ? isNotNull(verification.outcome) : undefined;
  const verifications = tx
    .select({
      id: verification.id,
      closureRequestId: verification.closureRequestId,
      method: verification.method,
      startedAt: verification.startedAt,
      startedByName: verification.startedByName,
      outcome: verification.outcome,
      decidedAt: verification.decidedAt,
      firstSignerName: verification.firstSignerName,
      secondSignerName: verification.secondSignerName,
    })
    .from(verification)
    .where(and(ofFinding(verification, row), decided))
    .orderBy(asc(verification.startedAt), asc(verification.id));
  const verdicts = tx
    .select({
      verificationId: verdict.verificationId,
      criterionId: verdict.criterionId,
      met: verdict.met,
      reason: verdict.reason,
    })
    .from(verdict)
    .innerJoin(
      verification,
      and(eq(verification.countyId, verdict.countyId), eq(verification.id, verdict.verificationId)),
    )
    .where(and(eq(verdict.countyId, countyId), eq(verification.findingId, id), decided));
  const cycles = tx
    .select({
      cycle: findingCycle.cycle,
      issuedOn: findingCycle.issuedOn,
      originalDueOn: findingCycle.originalDueOn,
      dueOn: findingCycle.dueOn,
      closedOn: findingCycle.closedOn,
      daysUsed: findingCycle.daysUsed,
      onTime: findingCycle.onTime,
      returnedCount: findingCycle.returnedCount,
    })
    .from(findingCycle)
    .where(ofFinding(findingCycle, row))
    .orderBy(asc(findingCycle.cycle));
  const events = tx
    .select({
      id: findingEvent.id,
      at: findingEvent.at,
      action: findingEvent.action,
      actorName: findingEvent.actorName,
      actorUnit: findingEvent.actorUnit,
      text: findingEvent.text,
      internal: findingEvent.internal,
    })
    .from(findingEvent)
    .where(
      and(ofFinding(findingEvent, row), fromUnit ? eq(findingEvent.internal, false) : undefined),
    )
    .orderBy(asc(findingEvent.at), asc(findingEvent.id));
  return together({
    criteria,
    measures,
    progress,
    attachments,
    requests,
    results,
    verifications,
    verdicts,
    cycles,
    events,
  });
}
