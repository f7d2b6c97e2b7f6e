import { mutationInput, versionedInput } from "@xianlan/domain/input";
import {
  indicatorRule,
  schemeDraftInput,
  schemeOrigins,
  schemeYear,
  sendBackInput,
} from "@xianlan/domain/scheme";
import { z } from "zod";
import { stagedIdPattern } from "../../files/staged.ts";

export const currentInput = z.object({ year: schemeYear });

export const createInput = mutationInput.extend({ year: schemeYear, from: z.enum(schemeOrigins) });
export type CreateInput = z.infer<typeof createInput>;
export const saveInput = versionedInput.extend(schemeDraftInput.shape);
export type SaveInput = z.infer<typeof saveInput>;
export const schemeActionInput = versionedInput;
export type SchemeActionInput = z.infer<typeof schemeActionInput>;

const stagedId = z.string().regex(stagedIdPattern, "请重新上传文件");
const worksheet = z.int().min(0).max(255);

export const previewImportInput = z.object({ stagedId, worksheet });
export type PreviewImportInput = z.infer<typeof previewImportInput>;

export const commitImportInput = mutationInput.extend({
  stagedId,
  worksheet,
  year: schemeYear,
  fileName: z.string().trim().max(255),
  /** Confirmed lines: the row of the worksheet, and the indicator made of it. */
  lines: z
    .array(z.object({ row: z.int().min(1).max(100_000), indicator: indicatorRule }))
    .min(1, "请至少采用一行")
    .max(80, "一个方案最多80个指标"),
});
export type CommitImportInput = z.infer<typeof commitImportInput>;
export const sendBackSchemeInput = versionedInput.extend(sendBackInput.shape);
export type SendBackSchemeInput = z.infer<typeof sendBackSchemeInput>;
