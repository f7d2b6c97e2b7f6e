import { type FindingDraftInput, findingDraftInput } from "@xianlan/domain/finding";
import { z } from "zod";

/** A draft as its form holds it: what is not chosen yet is null, empty criteria are left out on saving. */
export type DraftValues = Omit<FindingDraftInput, "inspectionId" | "category" | "severity"> & {
  inspectionId: string | null;
  category: FindingDraftInput["category"] | null;
  severity: FindingDraftInput["severity"] | null;
};

/** The domain's schema behind the form's: a line left empty is not a criterion. */
export const draftSchema = z.preprocess((values: DraftValues) => {
  const criteria = values.criteria.filter((line) => line.trim() !== "");
  return { ...values, inspectionId: values.inspectionId ?? "", criteria };
}, findingDraftInput);

/** An empty draft, found today. */
export function emptyDraft(today: string): DraftValues {
  return {
    inspectionId: null,
    unitId: null,
    placeId: null,
    placeText: "",
    fact: "",
    category: null,
    dutyCode: null,
    dutyText: "",
    severity: "ordinary",
    criteria: [""],
    foundOn: today,
    dueOn: null,
  };
}
