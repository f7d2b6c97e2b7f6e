import { mutationInput } from "@xianlan/domain/input";
import { channelKinds, deliveryStates } from "@xianlan/domain/notice";
import { z } from "zod";

/** Newest first; `cursor` is the last notice already shown. */
export const noticeListInput = z.object({
  unread: z.boolean().default(false),
  cursor: z.object({ at: z.iso.datetime(), id: z.uuid() }).nullish(),
});
export type NoticeListInput = z.infer<typeof noticeListInput>;

/** Everything up to the newest notice the person was shown. */
export const markSeenInput = mutationInput.extend({ until: z.iso.datetime() });
export type MarkSeenInput = z.infer<typeof markSeenInput>;

export const deliveryListInput = z.object({
  channel: z.enum(channelKinds).nullish(),
  state: z.enum(deliveryStates).nullish(),
});
export type DeliveryListInput = z.infer<typeof deliveryListInput>;
