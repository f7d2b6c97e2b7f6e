import { correctionInput, correctionStates, decisionInput } from "@xianlan/domain/correction";
import { confirmedNumbers, mutationInput, versionedInput } from "@xianlan/domain/input";
import { periodIdInput } from "@xianlan/domain/submission";
import { z } from "zod";

/** What the list page carries in its address. A unit's own scope comes from its session. */
export const correctionListInput = z.object({
  state: z.enum(correctionStates).optional(),
  unitId: z.uuid().optional(),
  periodId: periodIdInput.optional(),
});
export type CorrectionListInput = z.infer<typeof correctionListInput>;

/** Names a line of the own unit's submission; whose submission it is comes from the session. */
export const requestCorrectionInput = mutationInput.extend(correctionInput.shape).extend({
  periodId: periodIdInput,
  code: z.string().max(8),
  item: z.int().min(0).max(99),
  ...confirmedNumbers,
});
export type RequestCorrectionInput = z.infer<typeof requestCorrectionInput>;

export const approveCorrectionInput = versionedInput;
export type ApproveCorrectionInput = z.infer<typeof approveCorrectionInput>;

export const refuseCorrectionInput = versionedInput
  .extend(decisionInput.shape)
  .extend(confirmedNumbers);
export type RefuseCorrectionInput = z.infer<typeof refuseCorrectionInput>;
