import { storedIdInput } from "@xianlan/domain/input";
import { periodIdInput } from "@xianlan/domain/submission";
import { z } from "zod";

/** Which submission: a unit's account names no unit, the county does. */
export const submissionPageInput = z.object({
  periodId: periodIdInput,
  unitId: storedIdInput.optional(),
});
export type SubmissionPageInput = z.infer<typeof submissionPageInput>;

/** Submissions waiting for acceptance, under the reader's conditions. */
export const queueInput = z.object({
  periodId: periodIdInput.nullish(),
  unitId: storedIdInput.nullish(),
  /** Only those without warnings, or only those with some. */
  only: z.enum(["clean", "noted"]).nullish(),
});
export type QueueInput = z.infer<typeof queueInput>;
