import { findingEvent } from "@xianlan/db";
import { type FindingAction, findingActionLabels, storedAction } from "@xianlan/domain/finding";
import { v7 as uuid } from "uuid";
import { unitNameOf } from "../../scopes/unit-name.ts";
import type { TxContext } from "../../transaction.ts";

/** What is done beside the lifecycle, as the timeline shows it. */
const otherEventLabels = {
  draft: "草拟",
  edit: "修改草稿",
  progress: "填报整改进展",
  note: "内部备注",
  add_measure: "增加整改措施",
  calendar: "工作日历调整",
  assign: "指定核查人",
  escalate: "督办",
  reply_escalation: "回复督办",
  self_check: "举一反三",
} as const;
type OtherEvent = keyof typeof otherEventLabels;

/** One line of a finding's timeline. `internal` ones are for the county side alone. */
export type TimelineEntry = {
  action: FindingAction | OtherEvent;
  text?: string;
  internal?: boolean;
};

/**
 * Writes timeline entries of the actor, all at the request's instant, in their order. Who sees them is
 * looked up by the database where `shownTo` does not say it.
 */
export async function recordEvents(
  write: TxContext,
  entries: readonly (TimelineEntry & { findingId: string; shownTo?: string })[],
): Promise<void> {
  const { actor } = write.grant;
  const actorUnit = await unitNameOf(write.tx, actor);
  await write.tx.insert(findingEvent).values(
    entries.map(({ findingId, shownTo, action, text = "", internal = false }) => ({
      countyId: actor.countyId,
      id: uuid(),
      findingId,
      shownTo,
      at: write.context.clock.now,
      action,
      accountId: actor.accountId,
      actorName: actor.name,
      actorUnit,
      text,
      internal,
    })),
  );
}

/** What an entry of the timeline says was done, under today's code or a former one. */
export function eventLabel(code: string): string {
  const action = storedAction(code);
  if (action !== null) return findingActionLabels[action];
  const others: Readonly<Record<string, string>> = otherEventLabels;
  return others[code] ?? code;
}
