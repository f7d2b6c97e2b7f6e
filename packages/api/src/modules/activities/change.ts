import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import { openCorrection } from "../corrections/index.ts";
import { warnOfPersonalNumbers } from "../findings/index.ts";
import { checkPlaces, freeTexts, refuseFuture } from "./checks.ts";
import { holdOwn } from "./hold.ts";
import type { ChangeCall } from "./inputs.ts";
import { staleActivity } from "./load.ts";
import { lockFor } from "./locks.ts";
import type { ActivityAnswer } from "./record.ts";
import { changeActivity, contentOf } from "./store.ts";

/** 修改: a record out of or into a locked month becomes a correction to be approved. */
export async function editActivity(context: Context, input: ChangeCall): Promise<ActivityAnswer> {
  const grant = authorize(context, "activity.record");
  warnOfPersonalNumbers(
    { ...freeTexts(input), reason: input.reason },
    input.confirmPersonalNumbers,
  );
  refuseFuture(input.happenedOn, context.clock.today);
  return write(context, grant, "activity.change", input, async (work) => {
    const before = await holdOwn(work, input);
    const { id, unitId } = before;
    const after = contentOf(input);
    const { attachmentIds, reason } = input;
    await checkPlaces(work.tx, grant.actor, unitId, [after.placeId]);
    const lock = await lockFor(work, [before.happenedOn, after.happenedOn], reason);
    if (lock !== undefined) {
      const asked = await openCorrection(work, {
        ...{ unitId, periodId: lock.periodId, subject: "activity_change", activityId: id },
        ...{ before: contentOf(before), after, reason, attachmentIds },
      });
      return { id, version: null, ...asked };
    }
    const because = { action: "activity.change", kind: "change" as const, reason };
    const changed = await changeActivity(work, before, after, because);
    if (changed === undefined) throw staleActivity(before);
    await attachFiles(work, attachmentIds, { activityId: id });
    return { ...changed, correctionId: null };
  });
}
