import {
  confirmedNumbers,
  cursorInput,
  idInput,
  mutationInput,
  pageLimit,
  versionedInput,
} from "@xianlan/domain/input";
import { selfCheckInput, selfCheckReplyInput, selfCheckStates } from "@xianlan/domain/self-check";
import { z } from "zod";

export const proposalInput = z.object({ findingId: idInput });

export const listInput = z.object({
  state: z.enum(selfCheckStates).nullish(),
  unitId: idInput.nullish(),
  findingId: idInput.nullish(),
  cursor: cursorInput(z.iso.datetime()).nullish(),
  limit: pageLimit,
});
export type ListInput = z.infer<typeof listInput>;

/** Adds self-checks to a finding without editing it. */
export const sendInput = mutationInput.extend({
  findingId: idInput,
  ...selfCheckInput.shape,
  ...confirmedNumbers,
});
export type SendInput = z.infer<typeof sendInput>;

// An intersection, because the answer's own rule binds two of its fields.
export const replyInput = versionedInput.extend(confirmedNumbers).and(selfCheckReplyInput);
export type ReplyInput = z.infer<typeof replyInput>;
