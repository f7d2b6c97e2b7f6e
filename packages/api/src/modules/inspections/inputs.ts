import { inspectionInput, mutationInput } from "@xianlan/domain";
import type { z } from "zod";

export const createInspectionCall = mutationInput.extend(inspectionInput.shape);
export type CreateInspectionCall = z.infer<typeof createInspectionCall>;
