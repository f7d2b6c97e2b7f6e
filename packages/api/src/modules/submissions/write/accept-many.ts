import { periodLabel } from "@xianlan/domain/period";
import type { AcceptManyInput } from "@xianlan/domain/submission";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { AppError } from "../../../errors.ts";
import { type TxContext, write } from "../../../transaction.ts";
import { loadSubmission } from "../load.ts";
import { submissionUnits } from "../read/submission-units.ts";
import { applyAction, prepareAction, type SubmissionResult } from "./advance.ts";

/** What became of each submission of a batch. */
export type AcceptManyResult = {
  accepted: SubmissionResult[];
  /** `what` names the submission, `reason` says why it was not accepted and what to do. */
  left: { id: string; what: string; reason: string }[];
};

/**
 * 批量审定 of clean submissions, each on its own: one that changed meanwhile, or has warnings somebody should
 * read, is left and named; the others go.
 * @throws AppError `not_found` when one of them is no submission of this county
 */
export async function acceptMany(
  context: Context,
  input: AcceptManyInput,
): Promise<AcceptManyResult> {
  const grant = authorize(context, "submission.accept");
  return write(context, grant, "submission.acceptMany", input, async (txContext) => {
    // In one order for everybody, so that two batches that share submissions cannot deadlock.
    const items = [...new Map(input.items.map((item) => [item.id, item])).values()].toSorted(
      (a, b) => (a.id < b.id ? -1 : 1),
    );
    const units = await submissionUnits(txContext.tx, grant.actor);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const result: AcceptManyResult = { accepted: [], left: [] };
    for (const item of items) await acceptOne(txContext, item, names, result);
    return result;
  });
}

async function acceptOne(
  txContext: TxContext,
  item: { id: string; version: number },
  names: ReadonlyMap<string, string>,
  result: AcceptManyResult,
): Promise<void> {
  const { unitId, periodId } = await loadSubmission(txContext.tx, txContext.grant.actor, item.id);
  const leave = (reason: string) => {
    const what = `${names.get(unitId) ?? ""}${periodLabel(periodId)}`;
    result.left.push({ id: item.id, what, reason });
  };
  try {
    const { submission: loaded, ...action } = await prepareAction(txContext, item, "accept");
    const notes = loaded.issues.length;
    if (notes > 0) leave(`有${notes}处提示和说明，请打开看过后单独审定`);
    else result.accepted.push(await applyAction(txContext, action));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    leave(error.message);
  }
}
