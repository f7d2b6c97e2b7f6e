import { checklistInput } from "@xianlan/domain/checklist";
import { mutationInput, versionedInput } from "@xianlan/domain/input";
import { z } from "zod";

/** What a new checklist starts from. */
const origins = ["blank", "template", "last_year"] as const;

export const createInput = mutationInput.extend({
  year: z.int().min(2000, "请选择年度").max(2100, "请选择年度"),
  from: z.enum(origins, "请选择新建方式"),
});
export type CreateInput = z.infer<typeof createInput>;

export const saveInput = versionedInput.extend(checklistInput.shape);
export type SaveInput = z.infer<typeof saveInput>;

export const checklistActionInput = versionedInput;
export type ChecklistActionInput = z.infer<typeof checklistActionInput>;
