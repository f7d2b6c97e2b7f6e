import { recurrenceOf } from "@xianlan/domain/finding";
import { recordEvents } from "../events.ts";
import type { ActionWrites } from "./action-write.ts";

/** 交办: the county side alone reads why it is no return of the like finding closed before. */
export const issueWrites: ActionWrites<"issue"> = {
  rows: async ({ txContext, input: { separateReason }, content: { prior }, before }) => {
    if (separateReason === "" || prior === null) return {};
    if (recurrenceOf(prior, txContext.context.clock.today) === "link") return {};
    const text = `与${prior.number}不是同一件事：${separateReason}`;
    await recordEvents(txContext, [{ findingId: before.id, action: "note", text, internal: true }]);
    return { separateFrom: prior.number, separateReason };
  },
};
