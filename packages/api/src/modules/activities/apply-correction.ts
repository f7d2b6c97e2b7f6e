import type { TxContext } from "../../transaction.ts";
import type { ActivityCorrection } from "../corrections/index.ts";
import { loadActivity, staleActivity } from "./load.ts";
import { changeActivity, insertActivities, removeActivity, type Stored } from "./store.ts";

/**
 * Applies an approved correction in the office's own transaction, whatever month is locked. Gives
 * the record, for `correction.activityId` of one that was added.
 * @throws AppError `conflict` when the record was removed since the correction was requested
 */
export async function applyActivityCorrection(
  txContext: TxContext,
  correction: ActivityCorrection,
): Promise<Stored> {
  const { unitId, reason } = correction;
  if (correction.subject === "activity_add") {
    const [added] = await insertActivities(
      txContext,
      [{ ...correction.after, unitId }],
      "activity.correct",
    );
    if (added === undefined) throw new Error("the record was not stored");
    return added;
  }
  const row = await loadActivity(txContext.tx, txContext.grant.actor, correction.activityId, true);
  const because = { action: "activity.correct", kind: "correction" as const, reason };
  const done =
    correction.subject === "activity_change"
      ? await changeActivity(txContext, row, correction.after, because)
      : await removeActivity(txContext, row, because);
  if (done === undefined) throw staleActivity(row);
  return done;
}
