import { z } from "zod";
import { confirmedNumbers, freeText, freeTextOrAddress } from "../input/free-text.ts";
import { mutationInput, rowVersion, versionedInput } from "../input/mutation.ts";
import { parsePeriod } from "../period/period.ts";
import { entryValue } from "../scheme/entry-value.ts";
import { lineKey } from "./lines.ts";

/** A period named by its id. */
export const periodIdInput = z
  .string()
  .refine((id) => parsePeriod(id) !== null, "报告期不正确，应如 2026-M03、2026-Q1、2026-H1、2026");

const lineInput = z.object({
  code: z.string().max(8),
  item: z.int().min(0).max(99),
});

const explanation = (max: number) => z.string().trim().max(max, `不超过${max}个字`);

/** One line's entry as the form sends it. `attachmentIds`: own uploads to attach now. */
export const entryInput = lineInput.extend({
  value: entryValue.nullable(),
  notApplicable: freeText(explanation(100)),
  note: freeText(explanation(200)),
  evidence: freeTextOrAddress(explanation(300)),
  attachmentIds: z.array(z.uuid()).max(10, "一项最多10个附件"),
});
export type EntryInput = z.infer<typeof entryInput>;

/** Autosave: the entries changed since the last save. `version` null before the first. */
export const saveSubmissionInput = mutationInput.extend({
  periodId: periodIdInput,
  version: rowVersion.nullable(),
  entries: z
    .array(entryInput)
    .max(100)
    .refine(
      (entries) => new Set(entries.map(lineKey)).size === entries.length,
      "同一项填了两次，请刷新后再填",
    ),
  ...confirmedNumbers,
});
export type SaveSubmissionInput = z.infer<typeof saveSubmissionInput>;

/** An action without further input. */
export type SubmissionActionInput = z.infer<typeof versionedInput>;

/** 退回: reasons by field. */
export const returnSubmissionInput = versionedInput.extend({
  reasons: z
    .array(
      lineInput.extend({
        reason: freeText(z.string().trim().min(2, "请写明退回理由").max(200, "不超过200个字")),
      }),
    )
    .min(1, "请至少在一项上写明退回理由")
    .max(100),
  ...confirmedNumbers,
});
export type ReturnSubmissionInput = z.infer<typeof returnSubmissionInput>;

/** 批量审定: each on its own. */
export const acceptManyInput = mutationInput.extend({
  items: z
    .array(versionedInput.omit({ idempotencyKey: true }))
    .min(1, "请选择要审定的报送")
    .max(200),
});
export type AcceptManyInput = z.infer<typeof acceptManyInput>;

/** What a correction of a figure puts in place of what stands: `correction.after` of subject `entry`. */
export const correctedEntry = z.object({
  value: entryValue.nullable(),
  notApplicable: freeText(explanation(100)),
});
export type CorrectedEntry = z.infer<typeof correctedEntry>;
