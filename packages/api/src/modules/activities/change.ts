import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import { openCorrection } from "../corrections/index.ts";
import { checkPlaces, refuseFuture } from "./checks.ts";
import type { ChangeInput } from "./inputs.ts";
import { staleActivity } from "./load.ts";
import { loadOwnForUpdate } from "./load-for-update.ts";
import { lockMonthsFor } from "./locks.ts";
import type { ActivityResult } from "./record.ts";
import { changeActivity, contentOf } from "./store.ts";

/** 修改: a record out of or into a locked month becomes a correction to be approved. */
export async function editActivity(context: Context, input: ChangeInput): Promise<ActivityResult> {
  const grant = authorize(context, "activity.record");
  return write(context, grant, "activity.change", input, async (txContext) => {
    refuseFuture(input.happenedOn, context.clock.today);
    const before = await loadOwnForUpdate(txContext, input);
    const { id, unitId } = before;
    const after = contentOf(input);
    const { attachmentIds, reason } = input;
    await checkPlaces(txContext.tx, grant.actor, unitId, [after.placeId]);
    const lock = await lockMonthsFor(txContext, [before.happenedOn, after.happenedOn], reason);
    if (lock !== undefined) {
      const correction = await openCorrection(txContext, {
        unitId,
        periodId: lock.periodId,
        subject: "activity_change",
        activityId: id,
        before: contentOf(before),
        after,
        reason,
        attachmentIds,
      });
      return { id, version: null, ...correction };
    }
    const because = { action: "activity.change", kind: "change" as const, reason };
    const changed = await changeActivity(txContext, before, after, because);
    if (changed === undefined) throw staleActivity(before);
    await attachFiles(txContext, attachmentIds, { activityId: id });
    return { ...changed, correctionId: null };
  });
}
