import { levels } from "@xianlan/domain/activity";
import { countyListKinds } from "@xianlan/domain/correction";
import { mutationInput } from "@xianlan/domain/input";
import { periodIdInput } from "@xianlan/domain/submission";
import { z } from "zod";
import { stagedIdPattern } from "../../files/staged.ts";

/** How a worksheet is to be read: the column of each field, counted from 0. */
export const listChoice = z.object({
  worksheet: z.int().min(0).max(255),
  dataFrom: z.int().min(0).max(100_000),
  columns: z.record(z.string().max(48), z.int().min(0).max(255)),
  /** Level of articles where the worksheet says none. */
  level: z.enum(levels).nullable(),
});
export type ListChoice = z.infer<typeof listChoice>;

/** What a list is read as. Figures are of a period and stand for an indicator; articles carry their days. */
const question = z.object({
  stagedId: z.string().regex(stagedIdPattern, "请重新上传文件"),
  kind: z.enum(countyListKinds, "请选择名单种类"),
  periodId: periodIdInput.nullable(),
  /** Code of the indicator; null takes the likeliest. */
  code: z.string().max(8).nullable(),
  /** Null asks for the worksheet's own suggestion. */
  choice: listChoice.nullable(),
});

export const previewListInput = question;
export type PreviewListInput = z.infer<typeof previewListInput>;

export const commitListInput = mutationInput.extend(question.shape).extend({
  fileName: z.string().trim().max(255),
  department: z.string().trim().min(2, "请填写名单由哪个部门提供").max(30, "部门名称不超过30个字"),
  choice: listChoice,
  /** Without it a single wrong row keeps the whole list out. */
  leaveOutErrors: z.boolean(),
  /** The counts of the preview that was confirmed. */
  expected: z.object({ ready: z.int(), duplicate: z.int(), error: z.int() }),
});
export type CommitListInput = z.infer<typeof commitListInput>;

export const listListsInput = z.object({ kind: z.enum(countyListKinds).optional() });
export type ListListsInput = z.infer<typeof listListsInput>;
