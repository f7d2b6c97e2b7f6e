import { findingCheckIn, findingLongTerm, findingMilestone } from "@xianlan/db";
import type { Day } from "@xianlan/domain/calendar";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { refused } from "../../../errors.ts";
import type { TxContext } from "../../../transaction.ts";
import { attachFiles } from "../../attachments/index.ts";
import type { ActionWrites } from "./action-write.ts";

/** 季度查看: how the long-term work stands, with its files; milestones reached are done today. */
export const checkInWrites: ActionWrites<"check_in"> = {
  rows: async ({ txContext, input: { text, doneMilestoneIds, attachmentIds }, before }) => {
    const { tx, grant, context } = txContext;
    const { today } = context.clock;
    const { countyId, id: findingId } = before;
    const owed = before.dueOn ?? today;
    const checkInId = uuid();
    await reachMilestones(txContext, findingId, doneMilestoneIds, today);
    await tx.insert(findingCheckIn).values({
      countyId,
      id: checkInId,
      findingId,
      text,
      dueOn: owed,
      late: today > owed,
      recordedAt: context.clock.now,
      recordedBy: grant.actor.accountId,
      recordedByName: grant.actor.name,
    });
    const files = await attachFiles(txContext, attachmentIds, { findingId, checkInId });
    return { checkInId, text, owed, doneMilestoneIds, files };
  },
};

/** @throws AppError `refused` when one is not the finding's or is reached already */
async function reachMilestones(
  { tx, grant }: TxContext,
  findingId: string,
  ids: readonly string[],
  today: Day,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const granted = tx
    .select({ id: findingLongTerm.id })
    .from(findingLongTerm)
    .where(
      and(
        eq(findingLongTerm.countyId, grant.actor.countyId),
        eq(findingLongTerm.findingId, findingId),
        eq(findingLongTerm.outcome, "granted"),
      ),
    );
  const done = await tx
    .update(findingMilestone)
    .set({ doneOn: today, version: sql`${findingMilestone.version} + 1` })
    .where(
      and(
        eq(findingMilestone.countyId, grant.actor.countyId),
        eq(findingMilestone.findingId, findingId),
        inArray(findingMilestone.id, wanted),
        inArray(findingMilestone.longTermId, granted),
        isNull(findingMilestone.doneOn),
      ),
    )
    .returning({ id: findingMilestone.id });
  if (done.length !== wanted.length) {
    throw refused("有阶段目标已完成或已不属于该问题，请刷新后重新选择", "doneMilestoneIds");
  }
}
