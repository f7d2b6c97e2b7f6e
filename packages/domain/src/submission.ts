import { z } from "zod";

/** draft → prepared → submitted → accepted, or returned to the unit with a reason on the field. */
export const submissionStates = ["draft", "prepared", "submitted", "returned", "accepted"] as const;
export type SubmissionState = (typeof submissionStates)[number];
export const submissionStateLabels = {
  draft: "填报中",
  prepared: "待签批",
  submitted: "已报送",
  returned: "已退回",
  accepted: "已审定",
} as const satisfies Record<SubmissionState, string>;

/** Whether the unit may write its figures; what awaits the lead's signature is recalled first. */
export function isEditableSubmission(state: SubmissionState): boolean {
  return state === "draft" || state === "returned";
}

const amount = z.string().regex(/^\d{1,12}(?:\.\d{1,4})?$/, "应为数字，不能为负，小数不超过4位");

/**
 * What an entry holds: typed figures by field key, or a duty done on a day. A field absent is blank,
 * `"0"` is zero; 不适用 is the entry's own mark with a reason.
 */
export const entryValue = z.discriminatedUnion("type", [
  z.object({ type: z.literal("figures"), figures: z.record(z.string().max(31), amount) }),
  z.object({
    type: z.literal("duty"),
    done: z.boolean(),
    /** When it was done; null while it is not. */
    on: z.iso.date("办结日期应为“年-月-日”").nullable(),
  }),
  /** Derived at the lock from records: kept as proof, never typed. */
  z.object({ type: z.literal("derived"), amount: amount, records: z.int().min(0) }),
]);
export type EntryValue = z.infer<typeof entryValue>;

/** Where an entry's value came from. */
export const entrySources = ["typed", "list", "derived"] as const;
export type EntrySource = (typeof entrySources)[number];
