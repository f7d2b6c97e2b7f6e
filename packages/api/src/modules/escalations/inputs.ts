import { escalationInput, escalationKinds, escalationReplyInput } from "@xianlan/domain/escalation";
import {
  confirmedNumbers,
  cursorInput,
  idInput,
  mutationInput,
  pageLimit,
  versionedInput,
} from "@xianlan/domain/input";
import { z } from "zod";

export const ofFindingInput = z.object({ findingId: idInput });
/** Which escalation notices a list shows: those whose reply is owed, owed and late, given, or not required. */
const replyStates = ["waiting", "late", "answered", "none"] as const;

export const listInput = z.object({
  unitId: idInput.nullish(),
  kind: z.array(z.enum(escalationKinds)).max(4).nullish(),
  reply: z.enum(replyStates).nullish(),
  cursor: cursorInput(z.iso.datetime()).nullish(),
  limit: pageLimit,
});
export type ListInput = z.infer<typeof listInput>;

/** Adds an escalation notice to a finding without editing it. */
export const issueInput = mutationInput.extend({
  findingId: idInput,
  ...escalationInput.shape,
  ...confirmedNumbers,
});
export type IssueInput = z.infer<typeof issueInput>;

export const replyInput = versionedInput.extend({
  ...escalationReplyInput.shape,
  ...confirmedNumbers,
});
export type ReplyInput = z.infer<typeof replyInput>;
