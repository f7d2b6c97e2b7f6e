import {
  acknowledgeInput,
  checkInInput,
  closureRequestInput,
  disputeInput,
  extensionInput,
  findingDraftInput,
  findingFilter,
  findingSorts,
  grantInput,
  issueInput,
  longTermInput,
  measureInput,
  mergeInput,
  mutationInput,
  noteInput,
  progressInput,
  reasonedInput,
  reopenInput,
  splitInput,
  startVerificationInput,
  verdictsInput,
  versionedInput,
  vetoInput,
} from "@xianlan/domain";
import { z } from "zod";

const id = z.uuid("编号不正确");

/** Set once the writer has seen the warning that the text holds a personal number. */
const confirmed = { confirmPersonalNumbers: z.boolean().default(false) };

/** A mutation that adds to a finding without editing it: two people may add at once. */
const addingInput = mutationInput.extend({ id });

/** Where the last page ended: the value of its last row's sort key (null where it has none) and id. */
export const listCursor = z.object({ value: z.string().max(300).nullable(), id });
export type ListCursor = z.infer<typeof listCursor>;

export const listInput = findingFilter.extend({
  sort: z.enum(findingSorts).default("dueOn"),
  order: z.enum(["asc", "desc"]).default("asc"),
  cursor: listCursor.nullish(),
  limit: z.int().min(1).max(200).default(50),
});
export type ListInput = z.infer<typeof listInput>;

export const facetsInput = findingFilter.omit({ sort: true, order: true });
export type FacetsInput = z.infer<typeof facetsInput>;

export const byIdInput = z.object({ id });
export const byNumberInput = z.object({ q: z.string().trim().min(1).max(60) });

export const draftCall = mutationInput.extend({ ...findingDraftInput.shape, ...confirmed });
export type DraftCall = z.infer<typeof draftCall>;
export const editDraftCall = versionedInput.extend({ ...findingDraftInput.shape, ...confirmed });
export type EditDraftCall = z.infer<typeof editDraftCall>;
export const issueCall = versionedInput.extend({ ...issueInput.shape, ...confirmed });
export type IssueCall = z.infer<typeof issueCall>;
export const acknowledgeCall = versionedInput.extend({ ...acknowledgeInput.shape, ...confirmed });
export type AcknowledgeCall = z.infer<typeof acknowledgeCall>;
export const addProgressCall = addingInput.extend({ ...progressInput.shape, ...confirmed });
export type AddProgressCall = z.infer<typeof addProgressCall>;
export const addMeasureCall = addingInput.extend({ ...measureInput.shape, ...confirmed });
export type AddMeasureCall = z.infer<typeof addMeasureCall>;
export const requestClosureCall = versionedInput.extend({
  ...closureRequestInput.shape,
  ...confirmed,
});
export type RequestClosureCall = z.infer<typeof requestClosureCall>;
export const startVerificationCall = versionedInput.extend(startVerificationInput.shape);
export type StartVerificationCall = z.infer<typeof startVerificationCall>;
export const verdictsCall = versionedInput.extend({ ...verdictsInput.shape, ...confirmed });
export type VerdictsCall = z.infer<typeof verdictsCall>;
/** Every deed that brings nothing but its reason. */
export const reasonedCall = versionedInput.extend({ ...reasonedInput.shape, ...confirmed });
export type ReasonedCall = z.infer<typeof reasonedCall>;
export const disputeCall = versionedInput.extend({ ...disputeInput.shape, ...confirmed });
export type DisputeCall = z.infer<typeof disputeCall>;
export const requestExtensionCall = versionedInput.extend({
  ...extensionInput.shape,
  ...confirmed,
});
export type RequestExtensionCall = z.infer<typeof requestExtensionCall>;
export const grantExtensionCall = versionedInput.extend({ ...grantInput.shape, ...confirmed });
export type GrantExtensionCall = z.infer<typeof grantExtensionCall>;
export const splitCall = versionedInput.extend({ ...splitInput.shape, ...confirmed });
export type SplitCall = z.infer<typeof splitCall>;
export const requestLongTermCall = versionedInput.extend({ ...longTermInput.shape, ...confirmed });
export type RequestLongTermCall = z.infer<typeof requestLongTermCall>;
export const checkInCall = versionedInput.extend({ ...checkInInput.shape, ...confirmed });
export type CheckInCall = z.infer<typeof checkInCall>;
export const reopenCall = versionedInput.extend({ ...reopenInput.shape, ...confirmed });
export type ReopenCall = z.infer<typeof reopenCall>;
export const proposeVetoCall = versionedInput.extend({ ...vetoInput.shape, ...confirmed });
export type ProposeVetoCall = z.infer<typeof proposeVetoCall>;
export const mergeCall = versionedInput.extend(mergeInput.shape);
export type MergeCall = z.infer<typeof mergeCall>;
export const noteCall = addingInput.extend({ ...noteInput.shape, ...confirmed });
export type NoteCall = z.infer<typeof noteCall>;
