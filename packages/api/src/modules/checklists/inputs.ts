import { checklistInput, mutationInput, versionedInput } from "@xianlan/domain";
import { z } from "zod";

/** What a new checklist starts from. */
const origins = ["blank", "template", "last_year"] as const;

export const byIdInput = z.object({ id: z.uuid("编号不正确") });
export type ByIdInput = z.infer<typeof byIdInput>;

export const createCall = mutationInput.extend({
  year: z.int().min(2000, "请选择年度").max(2100, "请选择年度"),
  from: z.enum(origins, "请选择新建方式"),
});
export type CreateCall = z.infer<typeof createCall>;

export const saveCall = versionedInput.extend(checklistInput.shape);
export type SaveCall = z.infer<typeof saveCall>;

export const stepCall = versionedInput;
export type StepCall = z.infer<typeof stepCall>;
