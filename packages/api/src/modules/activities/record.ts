import { periodOf } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import { openCorrection } from "../corrections/index.ts";
import { warnOfPersonalNumbers } from "../findings/index.ts";
import { checkPlaces, freeTexts, refuseFuture, unitOf } from "./checks.ts";
import type { RecordCall } from "./inputs.ts";
import { lockFor } from "./locks.ts";
import { contentOf, insertActivities } from "./store.ts";

/** What became of a write: the record as it stands, or the correction that waits for approval. */
export type ActivityAnswer =
  | { id: string; version: number; correctionId: null }
  | { id: string | null; version: null; correctionId: string };

/** 登记: one thing the unit did. In a locked month it becomes a correction to be approved. */
export async function recordActivity(context: Context, input: RecordCall): Promise<ActivityAnswer> {
  const grant = authorize(context, "activity.record");
  warnOfPersonalNumbers(
    { ...freeTexts(input), reason: input.reason },
    input.confirmPersonalNumbers,
  );
  refuseFuture(input.happenedOn, context.clock.today);
  return write(context, grant, "activity.record", input, async (work) => {
    const unitId = unitOf(grant);
    const content = contentOf(input);
    const { attachmentIds, reason } = input;
    await checkPlaces(work.tx, grant.actor, unitId, [content.placeId]);
    if ((await lockFor(work, [content.happenedOn], reason)) !== undefined) {
      const periodId = periodOf(content.happenedOn, "month");
      const asked = await openCorrection(work, {
        ...{ unitId, periodId, subject: "activity_add", before: null, after: content },
        ...{ reason, attachmentIds },
      });
      return { id: null, version: null, ...asked };
    }
    const [stored] = await insertActivities(work, [{ ...content, unitId }], "activity.record");
    if (stored === undefined) throw new Error("the record was not stored");
    await attachFiles(work, attachmentIds, { activityId: stored.id });
    return { ...stored, correctionId: null };
  });
}
