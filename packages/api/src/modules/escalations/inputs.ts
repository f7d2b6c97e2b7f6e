import { escalationInput, escalationKinds, escalationReplyInput } from "@xianlan/domain/escalation";
import { confirmedNumbers, mutationInput, versionedInput } from "@xianlan/domain/input";
import { z } from "zod";

const id = z.uuid("编号不正确");

export const ofFindingInput = z.object({ findingId: id });
export const byIdInput = z.object({ id });

/** Which escalation notices a list shows: those whose reply is owed, owed and late, given, or not required. */
const replyStates = ["waiting", "late", "answered", "none"] as const;

export const listInput = z.object({
  unitId: id.nullish(),
  kind: z.array(z.enum(escalationKinds)).max(4).nullish(),
  reply: z.enum(replyStates).nullish(),
  cursor: z.object({ value: z.iso.datetime(), id }).nullish(),
  limit: z.int().min(1).max(200).default(50),
});
export type ListInput = z.infer<typeof listInput>;

/** Adds an escalation notice to a finding without editing it. */
export const issueInput = mutationInput.extend({
  findingId: id,
  ...escalationInput.shape,
  ...confirmedNumbers,
});
export type IssueInput = z.infer<typeof issueInput>;

export const replyInput = versionedInput.extend({
  ...escalationReplyInput.shape,
  ...confirmedNumbers,
});
export type ReplyInput = z.infer<typeof replyInput>;
