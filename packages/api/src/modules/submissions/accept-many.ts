import { type AcceptManyCall, periodLabel } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { type Write, write } from "../../transaction.ts";
import { applyDeed, prepareDeed, type SubmissionAnswer } from "./advance.ts";
import { formUnits } from "./form-units.ts";
import { loadSubmission } from "./load.ts";

/** What became of each form of a batch. */
export type AcceptManyAnswer = {
  accepted: SubmissionAnswer[];
  /** `what` names the form, `reason` says why it did not go and what to do. */
  left: { id: string; what: string; reason: string }[];
};

/**
 * 批量审定 of clean forms, each on its own: one that changed meanwhile, or has warnings somebody should
 * read, is left and named; the others go.
 * @throws AppError `not_found` when one of them is no form of this county
 */
export async function acceptMany(
  context: Context,
  input: AcceptManyCall,
): Promise<AcceptManyAnswer> {
  const grant = authorize(context, "submission.accept");
  return write(context, grant, "submission.acceptMany", input, async (work) => {
    // In one order for everybody, so that two batches that share forms cannot wait for each other.
    const items = [...new Map(input.items.map((item) => [item.id, item])).values()].toSorted(
      (a, b) => (a.id < b.id ? -1 : 1),
    );
    const units = await formUnits(work.tx, grant.actor);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const answer: AcceptManyAnswer = { accepted: [], left: [] };
    for (const item of items) await acceptOne(work, item, names, answer);
    return answer;
  });
}

async function acceptOne(
  work: Write,
  item: { id: string; version: number },
  names: ReadonlyMap<string, string>,
  answer: AcceptManyAnswer,
): Promise<void> {
  const { unitId, periodId } = await loadSubmission(work.tx, work.grant.actor, item.id);
  const leave = (reason: string) => {
    const what = `${names.get(unitId) ?? ""}${periodLabel(periodId)}`;
    answer.left.push({ id: item.id, what, reason });
  };
  try {
    const { form, ...deed } = await prepareDeed(work, item, "accept");
    const notes = form.issues.length;
    if (notes > 0) leave(`有${notes}处提示和说明，请打开看过后单独审定`);
    else answer.accepted.push(await applyDeed(work, deed));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    leave(error.message);
  }
}
