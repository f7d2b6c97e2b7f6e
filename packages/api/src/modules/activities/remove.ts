import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { openCorrection } from "../corrections/index.ts";
import { warnOfPersonalNumbers } from "../findings/index.ts";
import { holdOwn } from "./hold.ts";
import type { RemoveCall } from "./inputs.ts";
import { staleActivity } from "./load.ts";
import { lockFor } from "./locks.ts";
import type { ActivityAnswer } from "./record.ts";
import { contentOf, removeActivity } from "./store.ts";

/** 删除: the row stays with its reason; in a locked month it becomes a correction to be approved. */
export async function takeOut(context: Context, input: RemoveCall): Promise<ActivityAnswer> {
  const grant = authorize(context, "activity.record");
  const { reason, confirmPersonalNumbers } = input;
  warnOfPersonalNumbers({ reason }, confirmPersonalNumbers);
  return write(context, grant, "activity.remove", input, async (work) => {
    const before = await holdOwn(work, input);
    const lock = await lockFor(work, [before.happenedOn], reason);
    if (lock !== undefined) {
      const { id, unitId } = before;
      const asked = await openCorrection(work, {
        ...{ unitId, periodId: lock.periodId, subject: "activity_remove", activityId: id },
        ...{ before: contentOf(before), after: null, reason },
      });
      return { id, version: null, ...asked };
    }
    const because = { action: "activity.remove", kind: "remove" as const, reason };
    const removed = await removeActivity(work, before, because);
    if (removed === undefined) throw staleActivity(before);
    return { ...removed, correctionId: null };
  });
}
