import { confirmedNumbers, mutationInput, versionedInput } from "@xianlan/domain/input";
import { selfCheckInput, selfCheckReplyInput, selfCheckStates } from "@xianlan/domain/self-check";
import { z } from "zod";

const id = z.uuid("编号不正确");

export const proposalInput = z.object({ findingId: id });

export const listInput = z.object({
  state: z.enum(selfCheckStates).nullish(),
  unitId: id.nullish(),
  findingId: id.nullish(),
  cursor: z.object({ value: z.iso.datetime(), id }).nullish(),
  limit: z.int().min(1).max(200).default(50),
});
export type ListInput = z.infer<typeof listInput>;

/** Adds self-checks to a finding without editing it. */
export const sendInput = mutationInput.extend({
  findingId: id,
  ...selfCheckInput.shape,
  ...confirmedNumbers,
});
export type SendInput = z.infer<typeof sendInput>;

// An intersection, because the answer's own rule binds two of its fields.
export const replyInput = versionedInput.extend(confirmedNumbers).and(selfCheckReplyInput);
export type ReplyInput = z.infer<typeof replyInput>;
