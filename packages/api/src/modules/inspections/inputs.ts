import {
  cancelVisitInput,
  closeRoundInput,
  drawInput,
  inspectionInput,
  mutationInput,
  roundPlan,
  versionedInput,
  visitPlanInput,
} from "@xianlan/domain";
import { z } from "zod";

const id = z.uuid("编号不正确");

export const byIdInput = z.object({ id });
export type ByIdInput = z.infer<typeof byIdInput>;

/** Without a plan the round is running at once, as imports and drafts make them. */
export const createInspectionCall = mutationInput
  .extend(inspectionInput.shape)
  .extend({ plan: roundPlan.optional() });
export type CreateInspectionCall = z.infer<typeof createInspectionCall>;

export const editCall = versionedInput.extend(inspectionInput.shape).extend({ plan: roundPlan });
export type EditCall = z.infer<typeof editCall>;

export const startCall = versionedInput;
export type StartCall = z.infer<typeof startCall>;

export const closeCall = versionedInput.extend(closeRoundInput.shape);
export type CloseCall = z.infer<typeof closeCall>;

/** What would be drawn: nothing is written. `id` is the round. */
export const previewDrawInput = z.object({ id }).extend(drawInput.shape);
export type PreviewDrawInput = z.infer<typeof previewDrawInput>;

/** `expected`: the places the preview showed, so that a plan changed meanwhile is not drawn over. */
export const drawCall = versionedInput
  .extend(drawInput.shape)
  .extend({ expected: z.array(z.uuid()).max(20_000) });
export type DrawCall = z.infer<typeof drawCall>;

export const planVisitCall = mutationInput
  .extend({ inspectionId: id })
  .extend(visitPlanInput.shape);
export type PlanVisitCall = z.infer<typeof planVisitCall>;

export const changeVisitCall = versionedInput.extend(
  visitPlanInput.pick({ plannedOn: true, inspectorId: true }).shape,
);
export type ChangeVisitCall = z.infer<typeof changeVisitCall>;

export const cancelVisitCall = versionedInput.extend(cancelVisitInput.shape);
export type CancelVisitCall = z.infer<typeof cancelVisitCall>;
