import { submission } from "@xianlan/db";
import {
  beginRefusal,
  type EntryInput,
  type Issue,
  isEditableSubmission,
  lineKey,
  lockRefusal,
  requiredLines,
  type SaveSubmissionInput,
  submissionStateLabels,
} from "@xianlan/domain/submission";
import { v7 as uuid } from "uuid";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { AppError, conflict, refused } from "../../../errors.ts";
import { type TxContext, write } from "../../../transaction.ts";
import { lockPeriodsShared } from "../../periods/index.ts";
import { loadSubmissionOf, staleSubmission } from "../load.ts";
import type { LoadedSubmission } from "../read/load-submissions.ts";
import { type SubmissionRow, submissionRows } from "../read/submission-rows.ts";
import { guardedUpdate, type SubmissionResult } from "./advance.ts";
import { storeEntries } from "./store-entries.ts";

/** What a save returns: the version to save on next, and what the checks say now. */
export type SaveResult = SubmissionResult & { savedAt: string; issues: Issue[] };

/**
 * Autosave of the entries changed since the last one; the first creates the submission. Nothing is checked
 * but that the entries belong to this submission: faulty ones are stored and reported.
 */
export async function saveSubmission(
  context: Context,
  input: SaveSubmissionInput,
): Promise<SaveResult> {
  const grant = authorize(context, "submission.prepare");
  return write(context, grant, "submission.save", input, async (txContext) => {
    const place = { unitId: grant.actor.unitId, periodId: input.periodId };
    await lockPeriodsShared(txContext.tx, grant.actor.countyId, [input.periodId]);
    const loaded = await loadSubmissionOf(txContext.tx, grant.actor, context.clock, place);
    const { today } = context.clock;
    const closed =
      beginRefusal(loaded.periodId, today) ?? lockRefusal(loaded.periodId, loaded.dates, today);
    if (closed !== null) throw refused(closed);
    refuseForeignLines(loaded, input.entries);
    const row = await loadSubmissionForUpdate(txContext, loaded, input);
    const changes = await storeEntries(txContext, row, loaded.entries, input.entries);
    txContext.audit({
      action: "submission.save",
      entity: "submission",
      entityId: row.id,
      units: [row.unitId],
      before: changes.before,
      after: { unitId: row.unitId, periodId: row.periodId, version: row.version, ...changes.after },
    });
    const { issues } = await loadSubmissionOf(txContext.tx, grant.actor, context.clock, place);
    const { id, state, version } = row;
    const stateLabel = submissionStateLabels[state];
    return { id, state, stateLabel, version, savedAt: context.clock.now, issues };
  });
}

function refuseForeignLines({ lines }: LoadedSubmission, entries: readonly EntryInput[]): void {
  const required = new Map(requiredLines(lines).map((line) => [lineKey(line), line]));
  for (const [at, entry] of entries.entries()) {
    const line = required.get(lineKey(entry));
    const path = `entries.${at}.value`;
    if (line === undefined) {
      throw refused(`这份报送不需要填“${entry.code}”，请刷新后再填`, path);
    }
    const { value } = entry;
    if (value === null) continue;
    if (line.kind === "duty" ? value.type !== "duty" : value.type !== "figures") {
      throw refused(`“${line.name}”填写的内容不对，请刷新后再填`, path);
    }
    if (value.type === "figures" && line.kind === "figure") {
      const known = new Set(line.rule.fields.map(({ key }) => key));
      const unknownKey = Object.keys(value.figures).find((key) => !known.has(key));
      if (unknownKey !== undefined) throw refused(`“${line.name}”没有“${unknownKey}”这一项`, path);
    }
  }
}

/** The submission's row, locked by this write: made now, or loaded at the version its writer saw. */
async function loadSubmissionForUpdate(
  txContext: TxContext,
  { submission: before, periodId }: LoadedSubmission,
  { version }: SaveSubmissionInput,
): Promise<SubmissionRow> {
  const { actor } = txContext.grant;
  if (before === null) {
    if (version !== null) throw conflict("这份报送已不存在，请刷新后再填");
    return createSubmission(txContext, periodId);
  }
  if (version !== before.version) throw await staleSubmission(txContext.tx, actor, before.id);
  if (!isEditableSubmission(before.state)) {
    const label = submissionStateLabels[before.state];
    const way = before.state === "prepared" ? "请先“撤回修改”" : "须由督查办退回后才能修改";
    throw refused(`这份报送现为“${label}”，${way}`);
  }
  return guardedUpdate(txContext, before, {});
}

async function createSubmission(
  { tx, grant, context }: TxContext,
  periodId: string,
): Promise<SubmissionRow> {
  const { countyId, unitId, name } = grant.actor;
  if (unitId === null) throw new AppError("not_found", "没有找到这份报送");
  const at = context.clock.now;
  const [made] = await tx
    .insert(submission)
    .values({
      countyId,
      id: uuid(),
      unitId,
      periodId,
      state: "draft",
      createdAt: at,
      updatedAt: at,
      updatedByName: name,
    })
    .onConflictDoNothing()
    .returning();
  if (made !== undefined) return made;
  const [theirs] = await submissionRows(tx, grant.actor, {
    unitIds: [unitId],
    periodIds: [periodId],
  });
  if (theirs === undefined) throw new Error("the form is neither new nor there");
  throw await staleSubmission(tx, grant.actor, theirs.id);
}
