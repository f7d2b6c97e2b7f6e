import type { ActivityContent } from "@xianlan/domain/activity";
import { correctionChanges } from "@xianlan/domain/correction";
import { type PeriodId, periodLabel } from "@xianlan/domain/period";
import type { CorrectedEntry } from "@xianlan/domain/submission";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { conflict } from "../../errors.ts";
import { unitNameOf } from "../../scopes/unit-name.ts";
import { type TxContext, write } from "../../transaction.ts";
import type { ActivityCorrection, EntryCorrection } from "./approved-corrections.ts";
import { currentOf, isSame } from "./current.ts";
import type { ApproveCorrectionInput } from "./inputs.ts";
import {
  type CorrectionResult,
  type CorrectionRow,
  decide,
  loadRequestedForUpdate,
} from "./load.ts";
import { rulesOf } from "./rules.ts";

/** What an approved correction changes in other modules, each in the transaction of the approval. */
export type CorrectionEffects = {
  /** @returns the id of the record, for `correction.activityId` of one that was added. */
  applyActivity(txContext: TxContext, correction: ActivityCorrection): Promise<{ id: string }>;
  applyEntry(txContext: TxContext, correction: EntryCorrection): Promise<unknown>;
  /** Notes 已更正 on what was published of the period. */
  markCorrected(
    txContext: TxContext,
    corrected: { periodId: PeriodId; unitName: string },
  ): Promise<void>;
};

/**
 * 同意更正: puts the new value in place of the old one; both stay here, and what was published is noted
 * 已更正.
 * @throws AppError `conflict` when what is corrected changed after the correction was requested.
 */
export function approveCorrection(
  context: Context,
  input: ApproveCorrectionInput,
  effects: CorrectionEffects,
): Promise<CorrectionResult> {
  const grant = authorize(context, "correction.decide");
  return write(context, grant, "correction.approve", input, async (txContext) => {
    const row = await loadRequestedForUpdate(txContext, input);
    await refuseMoved(txContext, row);
    const activityId = await apply(txContext, row, effects);
    const result = await decide(txContext, row, {
      state: "approved",
      decisionReason: "",
      activityId,
    });
    await effects.markCorrected(txContext, {
      periodId: row.periodId,
      unitName: await unitNameOf(txContext.tx, row),
    });
    txContext.audit({
      action: "correction.approve",
      entity: "correction",
      entityId: row.id,
      units: [row.unitId],
      before: { state: row.state, value: row.before },
      after: { state: result.state, value: row.after, reason: row.reason },
    });
    return result;
  });
}

async function refuseMoved({ tx, grant }: TxContext, row: CorrectionRow): Promise<void> {
  const current = await currentOf(tx, row);
  if (isSame(row.before, current)) return;
  const ruleOf = await rulesOf(tx, grant.actor.countyId, [row.periodId]);
  const rule = ruleOf(row.periodId, row.code);
  const changes = correctionChanges({ ...row, after: current }, rule)
    .map(
      ({ label, before, after }) => `${label}申请时为“${before || "空"}”，现为“${after || "空"}”`,
    )
    .join("；");
  throw conflict(
    `${periodLabel(row.periodId)}这一项在申请之后又有变动：${changes || "已被删除"}。请不同意这条更正，由乡镇按现值重新申请`,
    { before: row.before, current, after: row.after },
  );
}

/** The record, for one that was added; else what the row names already. */
async function apply(
  txContext: TxContext,
  row: CorrectionRow,
  { applyActivity, applyEntry }: CorrectionEffects,
): Promise<string | null> {
  const { unitId, reason, activityId } = row;
  if (row.subject === "entry") {
    const { periodId, code, item } = row;
    // Stored by `request`, which checked it.
    const after = row.after as CorrectedEntry;
    await applyEntry(txContext, { unitId, periodId, code, item, reason, after });
    return null;
  }
  if (row.subject === "activity_add") {
    const after = row.after as ActivityContent;
    const added = { subject: row.subject, activityId: null, after, unitId, reason };
    return (await applyActivity(txContext, added)).id;
  }
  if (activityId === null) throw new Error("a correction names no record");
  const about = { activityId, unitId, reason };
  await applyActivity(
    txContext,
    row.subject === "activity_change"
      ? { ...about, subject: row.subject, after: row.after as ActivityContent }
      : { ...about, subject: row.subject, after: null },
  );
  return activityId;
}
