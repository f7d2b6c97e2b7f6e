import { submission } from "@xianlan/db";
import {
  decideSubmission,
  type ReturnReason,
  type SubmissionAction,
  type SubmissionFacts,
  type SubmissionPatch,
  type SubmissionState,
  submissionStateLabels,
} from "@xianlan/domain/submission";
import { AppError, refused } from "../../../errors.ts";
import type { TxContext } from "../../../transaction.ts";
import { lastWritten, updateVersioned } from "../../../versioned-update.ts";
import { lockPeriodsShared } from "../../periods/index.ts";
import { recordSubmissionEvent, type SubmissionEventKind } from "../events.ts";
import { loadSubmission, loadSubmissionOf, staleSubmission } from "../load.ts";
import type { LoadedSubmission } from "../read/load-submissions.ts";
import type { SubmissionRow } from "../read/submission-rows.ts";

/** What every action on a submission returns. */
export type SubmissionResult = {
  id: string;
  state: SubmissionState;
  stateLabel: string;
  version: number;
};

/** An action the domain has allowed, not yet written. */
export type PreparedAction = {
  before: SubmissionRow;
  action: SubmissionAction;
  patch: SubmissionPatch;
  reasons: readonly ReturnReason[];
};

const events: Record<SubmissionAction, SubmissionEventKind> = {
  prepare: "prepared",
  recall: "unprepared",
  sign: "signed",
  accept: "accepted",
  return: "returned",
};

/** A submission as the domain's lifecycle sees it. */
export function factsOf(
  { unit, periodId, dates, scheme }: LoadedSubmission,
  row: SubmissionRow,
): SubmissionFacts {
  const { state, receivedAt, late } = row;
  const oneStep = scheme.rules.oneStepSigning;
  return { unitId: unit.id, periodId, state, receivedAt, late, dates, oneStep };
}

/**
 * Loads the submission in scope and asks the domain. Writes nothing.
 * @throws AppError `not_found`, `conflict` on another version, `refused` with the domain's reason.
 */
export async function prepareAction(
  txContext: TxContext,
  target: { id: string; version: number },
  action: SubmissionAction,
  reasons: readonly ReturnReason[] = [],
): Promise<PreparedAction & { submission: LoadedSubmission }> {
  const { tx, grant, context } = txContext;
  const { actor } = grant;
  const before = await loadSubmission(tx, actor, target.id);
  if (before.version !== target.version) throw await staleSubmission(tx, actor, target.id);
  await lockPeriodsShared(tx, actor.countyId, [before.periodId]);
  const loaded = await loadSubmissionOf(tx, actor, context.clock, before);
  const question = { action, submission: factsOf(loaded, before), actor, clock: context.clock };
  const decision = decideSubmission(question, { issues: loaded.issues, reasons });
  if (decision.ok) return { before, action, patch: decision.patch, reasons, submission: loaded };
  const { code, message, field } = decision.refusal;
  throw code === "permission" ? new AppError("forbidden", message) : refused(message, field);
}

/** Writes columns only if nobody has written since `before` was read. @throws AppError `conflict` */
export async function guardedUpdate(
  txContext: TxContext,
  before: SubmissionRow,
  columns: Partial<typeof submission.$inferInsert>,
): Promise<SubmissionRow> {
  const { tx, grant } = txContext;
  const values = { ...columns, ...lastWritten(txContext) };
  return updateVersioned(tx, submission, before, values, () =>
    staleSubmission(tx, grant.actor, before.id),
  );
}

/** Writes a prepared action: the submission, its timeline, the audit. */
export async function applyAction(
  txContext: TxContext,
  prepared: PreparedAction,
): Promise<SubmissionResult> {
  const { before, action, patch, reasons } = prepared;
  const returned = action === "return" ? { returnedCount: before.returnedCount + 1 } : {};
  const { id, state, version } = await guardedUpdate(txContext, before, { ...patch, ...returned });
  const { unitId, periodId } = before;
  await recordSubmissionEvent(txContext, {
    submissionId: id,
    unitId,
    kind: events[action],
    fields: reasons,
  });
  txContext.audit({
    action: `submission.${action}`,
    entity: "submission",
    entityId: id,
    units: [unitId],
    before: { state: before.state, version: before.version },
    after: { unitId, periodId, version, ...patch, ...(reasons.length > 0 ? { reasons } : {}) },
  });
  return { id, state, stateLabel: submissionStateLabels[state], version };
}
