import { assessmentChange, assessmentInput } from "@xianlan/domain/assessment";
import { mutationInput, storedIdInput, versionedInput } from "@xianlan/domain/input";
import { z } from "zod";

export const assessmentListInput = z.object({
  year: z.int().min(2000).max(2099).optional(),
  unitId: storedIdInput.optional(),
});
export type AssessmentListInput = z.infer<typeof assessmentListInput>;

export const recordAssessmentInput = mutationInput.extend(assessmentInput.shape);
export type RecordAssessmentInput = z.infer<typeof recordAssessmentInput>;

export const changeAssessmentInput = versionedInput.extend(assessmentChange.shape);
export type ChangeAssessmentInput = z.infer<typeof changeAssessmentInput>;

export const removeAssessmentInput = versionedInput.extend({
  reason: z.string().trim().min(4, "请写明撤销理由，至少4个字").max(200, "理由不超过200个字"),
});
export type RemoveAssessmentInput = z.infer<typeof removeAssessmentInput>;
