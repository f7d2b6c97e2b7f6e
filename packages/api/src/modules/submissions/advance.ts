import { submission } from "@xianlan/db";
import {
  decideSubmission,
  type FormFacts,
  type ReturnReason,
  type SubmissionAction,
  type SubmissionPatch,
  type SubmissionState,
  submissionStateLabels,
} from "@xianlan/domain";
import { and, eq } from "drizzle-orm";
import { AppError, refused } from "../../errors.ts";
import type { Write } from "../../transaction.ts";
import { sharePeriods } from "../periods/index.ts";
import { recordSubmissionEvent, type SubmissionEventKind } from "./events.ts";
import type { SubmissionRow } from "./form-rows.ts";
import { loadForm, loadSubmission, staleSubmission } from "./load.ts";
import type { LoadedForm } from "./load-forms.ts";

/** What every deed on a form answers with. */
export type SubmissionAnswer = {
  id: string;
  state: SubmissionState;
  stateLabel: string;
  version: number;
};

/** A deed the domain has allowed, not yet written. */
export type PreparedDeed = {
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

/** A form as the domain's lifecycle sees it. */
export function factsOf(
  { unit, periodId, dates, scheme }: LoadedForm,
  row: SubmissionRow,
): FormFacts {
  const { state, receivedAt, late } = row;
  const oneStep = scheme.rules.oneStepSigning;
  return { unitId: unit.id, periodId, state, receivedAt, late, dates, oneStep };
}

/**
 * Loads the form in scope and asks the domain. Writes nothing.
 * @throws AppError `not_found`, `conflict` on another version, `refused` with the domain's reason.
 */
export async function prepareDeed(
  work: Write,
  target: { id: string; version: number },
  action: SubmissionAction,
  reasons: readonly ReturnReason[] = [],
): Promise<PreparedDeed & { form: LoadedForm }> {
  const { tx, grant, context } = work;
  const { actor } = grant;
  const before = await loadSubmission(tx, actor, target.id);
  if (before.version !== target.version) throw await staleSubmission(tx, actor, target.id);
  await sharePeriods(tx, actor.countyId, [before.periodId]);
  const form = await loadForm(tx, actor, context.clock, before);
  const question = { action, form: factsOf(form, before), actor, clock: context.clock };
  const decision = decideSubmission(question, { issues: form.issues, reasons });
  if (decision.ok) return { before, action, patch: decision.patch, reasons, form };
  const { code, message, field } = decision.refusal;
  throw code === "permission" ? new AppError("forbidden", message) : refused(message, field);
}

/** Writes columns only if nobody has written since `before` was read. @throws AppError `conflict` */
export async function guardedUpdate(
  work: Write,
  before: SubmissionRow,
  columns: Partial<typeof submission.$inferInsert>,
): Promise<SubmissionRow> {
  const { tx, grant, context } = work;
  const [after] = await tx
    .update(submission)
    .set({
      ...columns,
      version: before.version + 1,
      updatedAt: context.clock.now,
      updatedByName: grant.actor.name,
    })
    .where(
      and(
        eq(submission.countyId, before.countyId),
        eq(submission.id, before.id),
        eq(submission.state, before.state),
        eq(submission.version, before.version),
      ),
    )
    .returning();
  if (after === undefined) throw await staleSubmission(tx, grant.actor, before.id);
  return after;
}

/** Writes a prepared deed: the form, its timeline, the audit. */
export async function applyDeed(work: Write, deed: PreparedDeed): Promise<SubmissionAnswer> {
  const { before, action, patch, reasons } = deed;
  const returned = action === "return" ? { returnedCount: before.returnedCount + 1 } : {};
  const { id, state, version } = await guardedUpdate(work, before, { ...patch, ...returned });
  const { unitId, periodId } = before;
  await recordSubmissionEvent(work, {
    ...{ submissionId: id, unitId, kind: events[action], fields: reasons },
  });
  work.audit({
    action: `submission.${action}`,
    entity: "submission",
    entityId: id,
    before: { state: before.state, version: before.version },
    after: { unitId, periodId, version, ...patch, ...(reasons.length > 0 ? { reasons } : {}) },
  });
  return { id, state, stateLabel: submissionStateLabels[state], version };
}
