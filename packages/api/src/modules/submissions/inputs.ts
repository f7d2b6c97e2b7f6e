import { periodIdInput } from "@xianlan/domain/submission";
import { z } from "zod";

const id = z.uuid("编号不正确").toLowerCase();

/** Which submission: a unit's account names no unit, the county does. */
export const submissionPageInput = z.object({ periodId: periodIdInput, unitId: id.optional() });
export type SubmissionPageInput = z.infer<typeof submissionPageInput>;

/** Submissions waiting for acceptance, under the reader's conditions. */
export const queueInput = z.object({
  periodId: periodIdInput.nullish(),
  unitId: id.nullish(),
  /** Only those without warnings, or only those with some. */
  only: z.enum(["clean", "noted"]).nullish(),
});
export type QueueInput = z.infer<typeof queueInput>;
