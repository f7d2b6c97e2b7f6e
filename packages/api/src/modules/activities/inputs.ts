import {
  activityFilter,
  activityInput,
  activityKinds,
  activitySorts,
  refuseAttributes,
} from "@xianlan/domain/activity";
import {
  confirmedNumbers,
  cursorInput,
  freeText,
  mutationInput,
  optionalText,
  pageLimit,
  versionedInput,
} from "@xianlan/domain/input";
import { z } from "zod";

/** Where the last page ended: day or instant of its last row, and its id. */
const listCursor = cursorInput(
  z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]{8,12}Z)?$/, "翻页位置已失效，请回到第一页"),
);
export type ActivityCursor = z.infer<typeof listCursor>;

export const listInput = activityFilter.extend({
  sort: z.enum(activitySorts).default("happenedOn"),
  order: z.enum(["asc", "desc"]).default("desc"),
  cursor: listCursor.nullish(),
  limit: pageLimit,
});
export type ListInput = z.infer<typeof listInput>;

export const calendarInput = activityFilter.omit({ from: true, to: true }).extend({
  month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, "月份应为“年-月”，如 2026-03"),
});
export type CalendarInput = z.infer<typeof calendarInput>;

export const lastInput = z.object({ kind: z.enum(activityKinds).nullable() });

/** Why a locked month has to change: opens a correction. */
const lateReason = optionalText("原因", 200).default("");

export const recordInput = mutationInput
  .extend({ ...activityInput.shape, ...confirmedNumbers, reason: lateReason })
  .superRefine(refuseAttributes);
export type RecordInput = z.infer<typeof recordInput>;

export const changeInput = versionedInput
  .extend({ ...activityInput.shape, ...confirmedNumbers, reason: lateReason })
  .superRefine(refuseAttributes);
export type ChangeInput = z.infer<typeof changeInput>;

export const removeInput = versionedInput.extend({
  reason: freeText(z.string().trim().min(2, "请说明删除的原因").max(200, "原因不超过200个字")),
  ...confirmedNumbers,
});
export type RemoveInput = z.infer<typeof removeInput>;

/** Most rows of one paste. */
export const pasteLimit = 200;

export const recordManyInput = mutationInput.extend({
  /** The cells as Excel puts them on the clipboard. */
  text: z.string().min(1, "请先粘贴表格").max(200_000, "粘贴的内容过长，请分几次粘贴"),
  /** How many rows the preview showed. */
  expected: z.int().min(1).max(pasteLimit, `一次最多粘贴${pasteLimit}行`),
  ...confirmedNumbers,
});
export type RecordManyInput = z.infer<typeof recordManyInput>;
