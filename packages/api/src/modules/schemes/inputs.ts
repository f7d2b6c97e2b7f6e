import {
  mutationInput,
  schemeDraftInput,
  schemeOrigins,
  schemeYear,
  sendBackInput,
  versionedInput,
} from "@xianlan/domain";
import { z } from "zod";

export const byIdInput = z.object({ id: z.uuid("编号不正确") });
export const currentInput = z.object({ year: schemeYear });

export const createCall = mutationInput.extend({ year: schemeYear, from: z.enum(schemeOrigins) });
export type CreateCall = z.infer<typeof createCall>;
export const saveCall = versionedInput.extend(schemeDraftInput.shape);
export type SaveCall = z.infer<typeof saveCall>;
export const stepCall = versionedInput;
export type StepCall = z.infer<typeof stepCall>;
export const sendBackCall = versionedInput.extend(sendBackInput.shape);
export type SendBackCall = z.infer<typeof sendBackCall>;
