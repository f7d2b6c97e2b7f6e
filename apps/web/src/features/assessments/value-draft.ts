import type { AssessmentInput } from "@xianlan/domain/assessment";
import { type Severity, severities } from "@xianlan/domain/finding";
import type { AssessmentKind } from "@xianlan/domain/rating";
import type { AssessmentRow } from "./assessment-types.ts";

/** A value as it is typed: numbers are text until they are sent. */
export type ValueDraft = {
  points: string;
  severity: Severity;
  count: string;
};

export const blankValue: ValueDraft = {
  ...{ points: "", severity: severities[0], count: "" },
};

/** What is stored, for a change. */
export function draftOf(value: AssessmentRow["value"]): ValueDraft {
  if (value.kind === "points") return { ...blankValue, points: value.points };
  if (value.kind === "events") {
    return { ...blankValue, severity: value.severity, count: String(value.count) };
  }
  // Typed before visits were kept; such a row is removed, not changed.
  return blankValue;
}

const whole = (text: string) => (text.trim() === "" ? Number.NaN : Number(text));

/** The value as the product takes it; what is missing is complained about by its schema. */
export function statedValue(kind: AssessmentKind, draft: ValueDraft): AssessmentInput["value"] {
  if (kind === "points") return { kind, points: draft.points };
  return { kind, severity: draft.severity, count: whole(draft.count) };
}
