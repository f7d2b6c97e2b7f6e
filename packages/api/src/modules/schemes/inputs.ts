import {
  indicatorRule,
  mutationInput,
  schemeDraftInput,
  schemeOrigins,
  schemeYear,
  sendBackInput,
  versionedInput,
} from "@xianlan/domain";
import { z } from "zod";
import { stagedIdPattern } from "../../files/staged.ts";

export const byIdInput = z.object({ id: z.uuid("编号不正确") });
export const currentInput = z.object({ year: schemeYear });

export const createCall = mutationInput.extend({ year: schemeYear, from: z.enum(schemeOrigins) });
export type CreateCall = z.infer<typeof createCall>;
export const saveCall = versionedInput.extend(schemeDraftInput.shape);
export type SaveCall = z.infer<typeof saveCall>;
export const stepCall = versionedInput;
export type StepCall = z.infer<typeof stepCall>;

const stagedId = z.string().regex(stagedIdPattern, "请重新上传文件");
const sheet = z.int().min(0).max(255);

export const previewImportInput = z.object({ stagedId, sheet });
export type PreviewImportInput = z.infer<typeof previewImportInput>;

export const commitImportCall = mutationInput.extend({
  ...{ stagedId, sheet, year: schemeYear },
  fileName: z.string().trim().max(255),
  /** Confirmed lines: the row of the sheet, and the indicator made of it. */
  lines: z
    .array(z.object({ row: z.int().min(1).max(100_000), indicator: indicatorRule }))
    .min(1, "请至少采用一行")
    .max(80, "一个方案最多80个指标"),
});
export type CommitImportCall = z.infer<typeof commitImportCall>;
export const sendBackCall = versionedInput.extend(sendBackInput.shape);
export type SendBackCall = z.infer<typeof sendBackCall>;
