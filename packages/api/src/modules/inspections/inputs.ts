import { idInput, mutationInput, versionedInput } from "@xianlan/domain/input";
import {
  cancelVisitInput,
  closeInspectionInput,
  drawInput,
  inspectionInput,
  inspectionPlan,
  visitPlanInput,
} from "@xianlan/domain/inspection";
import { z } from "zod";

/** Without a plan the inspection is running at once, as imports and drafts make them. */
export const createInspectionInput = mutationInput
  .extend(inspectionInput.shape)
  .extend({ plan: inspectionPlan.optional() });
export type CreateInspectionInput = z.infer<typeof createInspectionInput>;

export const editInput = versionedInput
  .extend(inspectionInput.shape)
  .extend({ plan: inspectionPlan });
export type EditInput = z.infer<typeof editInput>;

export const startInput = versionedInput;
export type StartInput = z.infer<typeof startInput>;

export const closeInput = versionedInput.extend(closeInspectionInput.shape);
export type CloseInput = z.infer<typeof closeInput>;

/** What would be drawn: nothing is written. `id` is the inspection. */
export const previewDrawInput = z.object({ id: idInput }).extend(drawInput.shape);
export type PreviewDrawInput = z.infer<typeof previewDrawInput>;

/** `expected`: the places the preview showed, so that a plan changed meanwhile is not drawn over. */
export const drawPlacesInput = versionedInput
  .extend(drawInput.shape)
  .extend({ expected: z.array(z.uuid()).max(20_000) });
export type DrawPlacesInput = z.infer<typeof drawPlacesInput>;

export const planVisitInput = mutationInput
  .extend({ inspectionId: idInput })
  .extend(visitPlanInput.shape);
export type PlanVisitInput = z.infer<typeof planVisitInput>;

export const changeVisitInput = versionedInput.extend(
  visitPlanInput.pick({ plannedOn: true, inspectorId: true }).shape,
);
export type ChangeVisitInput = z.infer<typeof changeVisitInput>;

export const cancelPlannedVisitInput = versionedInput.extend(cancelVisitInput.shape);
export type CancelPlannedVisitInput = z.infer<typeof cancelPlannedVisitInput>;
