import { z } from "zod";
import { dayField } from "../calendar/day-input.ts";
import { freeText } from "../input/free-text.ts";
import { escalationKinds } from "./escalation.ts";

/** What the office issues: the notice, its text as edited, and until when a reply is asked. */
export const escalationInput = z.object({
  kind: z.enum(escalationKinds, "请选择督办方式"),
  text: freeText(
    z.string().trim().min(10, "请填写督办内容，不少于10个字").max(1000, "督办内容不超过1000个字"),
  ),
  /** Null where no reply is asked. */
  replyDueOn: dayField("回复期限").nullable(),
});
export type EscalationInput = z.infer<typeof escalationInput>;

/** The unit's reply; there is only one. */
export const escalationReplyInput = z.object({
  reply: freeText(
    z.string().trim().min(4, "请填写回复，不少于4个字").max(1000, "回复不超过1000个字"),
  ),
});
