import {
  findingDraftInput,
  findingFilter,
  findingSorts,
  measureInput,
  progressInput,
} from "@xianlan/domain/finding";
import {
  confirmedNumbers,
  cursorInput,
  idInput,
  mutationInput,
  pageLimit,
  versionedInput,
} from "@xianlan/domain/input";
import { noteInput } from "@xianlan/domain/inspection";
import { z } from "zod";

/** A mutation that adds to a finding without editing it: two people may add at once. */
const addingInput = mutationInput.extend({ id: idInput });

/** Where the last page ended: the value of its last row's sort key (null where it has none) and id. */
export const listCursor = cursorInput(z.string().max(300).nullable());
export type ListCursor = z.infer<typeof listCursor>;

export const listInput = findingFilter.extend({
  sort: z.enum(findingSorts).default("dueOn"),
  order: z.enum(["asc", "desc"]).default("asc"),
  cursor: listCursor.nullish(),
  limit: pageLimit,
});
export type ListInput = z.infer<typeof listInput>;

export const facetsInput = findingFilter.omit({ sort: true, order: true });
export type FacetsInput = z.infer<typeof facetsInput>;

export const byNumberInput = z.object({ q: z.string().trim().min(1).max(60) });

export const draftFindingInput = mutationInput.extend({
  ...findingDraftInput.shape,
  ...confirmedNumbers,
});
export type DraftFindingInput = z.infer<typeof draftFindingInput>;
export const editDraftInput = versionedInput.extend({
  ...findingDraftInput.shape,
  ...confirmedNumbers,
});
export type EditDraftInput = z.infer<typeof editDraftInput>;
export const addProgressInput = addingInput.extend({ ...progressInput.shape, ...confirmedNumbers });
export type AddProgressInput = z.infer<typeof addProgressInput>;
export const addMeasureInput = addingInput.extend({ ...measureInput.shape, ...confirmedNumbers });
export type AddMeasureInput = z.infer<typeof addMeasureInput>;
export const noteFindingInput = addingInput.extend({ ...noteInput.shape, ...confirmedNumbers });
export type NoteFindingInput = z.infer<typeof noteFindingInput>;

/** Null leaves the verification to whoever starts it. */
export const verifierInput = z.object({ verifierId: z.uuid("请选择核查人").nullable() });
export const assignInput = versionedInput.extend(verifierInput.shape);
export type AssignInput = z.infer<typeof assignInput>;

/** A place, and the finding that is looked at from, which is not shown among the earlier ones. */
export const samePlaceInput = z.object({
  unitId: idInput,
  placeId: idInput.nullable(),
  placeText: z.string().trim().max(100),
  exceptId: idInput.nullish(),
});
export type SamePlaceInput = z.infer<typeof samePlaceInput>;
