import { dayField } from "@xianlan/domain/calendar";
import { mutationInput, rowVersion, storedIdInput, versionedInput } from "@xianlan/domain/input";
import { parsePeriod } from "@xianlan/domain/period";
import { z } from "zod";

const reason = z.string().trim().min(4, "请写明理由，至少4个字").max(200, "理由不超过200个字");

export const ratingListInput = z
  .object({ year: z.int("年份不正确").min(2000).max(2099).optional() })
  .optional();
export type RatingListInput = z.infer<typeof ratingListInput>;

export const ratingInput = z.object({ id: storedIdInput });
export type RatingInput = z.infer<typeof ratingInput>;

export const proposeRatingInput = mutationInput.extend({
  periodId: z.string().refine((id) => parsePeriod(id) !== null, "请选择报告期"),
  asOf: dayField("截止日期", "2026-09-30"),
});
export type ProposeRatingInput = z.infer<typeof proposeRatingInput>;

export const ratingVersionInput = mutationInput.extend({
  id: storedIdInput,
  version: rowVersion,
});
export type RatingVersionInput = z.infer<typeof ratingVersionInput>;

export const withdrawRatingInput = versionedInput.extend({ reason });
export type WithdrawRatingInput = z.infer<typeof withdrawRatingInput>;
