import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { openCorrection } from "../corrections/index.ts";
import type { RemoveInput } from "./inputs.ts";
import { staleActivity } from "./load.ts";
import { loadOwnForUpdate } from "./load-for-update.ts";
import { lockMonthsFor } from "./locks.ts";
import type { ActivityResult } from "./record.ts";
import { contentOf, removeActivity } from "./store.ts";

/** 删除: the row stays with its reason; in a locked month it becomes a correction to be approved. */
export async function withdrawActivity(
  context: Context,
  input: RemoveInput,
): Promise<ActivityResult> {
  const grant = authorize(context, "activity.record");
  const { reason } = input;
  return write(context, grant, "activity.remove", input, async (txContext) => {
    const before = await loadOwnForUpdate(txContext, input);
    const lock = await lockMonthsFor(txContext, [before.happenedOn], reason);
    if (lock !== undefined) {
      const { id, unitId } = before;
      const correction = await openCorrection(txContext, {
        unitId,
        periodId: lock.periodId,
        subject: "activity_remove",
        activityId: id,
        before: contentOf(before),
        after: null,
        reason,
      });
      return { id, version: null, ...correction };
    }
    const because = { action: "activity.remove", kind: "remove" as const, reason };
    const removed = await removeActivity(txContext, before, because);
    if (removed === undefined) throw staleActivity(before);
    return { ...removed, correctionId: null };
  });
}
