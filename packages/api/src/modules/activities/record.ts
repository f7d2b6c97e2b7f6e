import { periodOf } from "@xianlan/domain/period";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import { openCorrection } from "../corrections/index.ts";
import { checkPlaces, refuseFuture, unitOf } from "./checks.ts";
import type { RecordInput } from "./inputs.ts";
import { lockMonthsFor } from "./locks.ts";
import { contentOf, insertActivities } from "./store.ts";

/** What became of a write: the record as it stands, or the correction that waits for approval. */
export type ActivityResult =
  | { id: string; version: number; correctionId: null }
  | { id: string | null; version: null; correctionId: string };

/** 登记: one thing the unit did. In a locked month it becomes a correction to be approved. */
export async function recordActivity(
  context: Context,
  input: RecordInput,
): Promise<ActivityResult> {
  const grant = authorize(context, "activity.record");
  return write(context, grant, "activity.record", input, async (txContext) => {
    refuseFuture(input.happenedOn, context.clock.today);
    const unitId = unitOf(grant);
    const content = contentOf(input);
    const { attachmentIds, reason } = input;
    await checkPlaces(txContext.tx, grant.actor, unitId, [content.placeId]);
    if ((await lockMonthsFor(txContext, [content.happenedOn], reason)) !== undefined) {
      const periodId = periodOf(content.happenedOn, "month");
      const correction = await openCorrection(txContext, {
        unitId,
        periodId,
        subject: "activity_add",
        before: null,
        after: content,
        reason,
        attachmentIds,
      });
      return { id: null, version: null, ...correction };
    }
    const [stored] = await insertActivities(txContext, [{ ...content, unitId }], "activity.record");
    if (stored === undefined) throw new Error("the record was not stored");
    await attachFiles(txContext, attachmentIds, { activityId: stored.id });
    return { ...stored, correctionId: null };
  });
}
