import { findingCheckIn, findingLongTerm, findingMilestone } from "@xianlan/db";
import { type Day, dayWords } from "@xianlan/domain";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type Write, write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import { timelineText } from "./events.ts";
import type { CheckInCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 季度查看: how long-term work stands, which milestones are reached; the next one is owed a quarter on. */
export async function checkIn(context: Context, input: CheckInCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.check_in");
  const { text, doneMilestoneIds, attachmentIds } = input;
  warnOfPersonalNumbers({ text }, input.confirmPersonalNumbers);
  const { today } = context.clock;
  return write(context, grant, "finding.checkIn", input, async (work) => {
    const step = { action: "check_in", input: { text, doneMilestoneIds, attachmentIds } } as const;
    const prepared = await prepare(work, input, step);
    const { dueOn } = prepared.before;
    const owed = dueOn ?? today;
    const late = today > owed;
    const next = prepared.decision.patch.dueOn;
    const reached = new Set(doneMilestoneIds).size;
    return apply(work, prepared, {
      text: timelineText(
        text,
        reached === 0 ? "" : `达到阶段目标${reached}个`,
        late ? `应于${dayWords(owed, today)}前查看，已迟` : "",
        next ? `下次查看${dayWords(next, today)}前` : "",
      ),
      children: async (tx, { countyId, id: findingId }) => {
        const checkInId = uuid();
        await reachMilestones(work, findingId, doneMilestoneIds, today);
        await tx.insert(findingCheckIn).values({
          ...{ countyId, id: checkInId, findingId, text, dueOn: owed, late },
          recordedAt: context.clock.now,
          recordedBy: grant.actor.accountId,
          recordedByName: grant.actor.name,
        });
        const files = await attachFiles(work, attachmentIds, { findingId, checkInId });
        return { checkInId, text, owed, doneMilestoneIds, files };
      },
    });
  });
}

/** @throws AppError `refused` when one is not the finding's or is reached already */
async function reachMilestones(
  { tx, grant }: Write,
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
