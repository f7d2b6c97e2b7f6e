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

/** Where an entry's value came from. */
export const entrySources = ["typed", "list", "derived"] as const;
export type EntrySource = (typeof entrySources)[number];
