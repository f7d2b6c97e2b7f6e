import type { Issue } from "@xianlan/domain";
import type { EntryState } from "../entry-state.ts";
import type { FormLine } from "../submission-types.ts";

/** One line being filled. */
export type LineProps = {
  line: FormLine;
  state: EntryState;
  onChange: (state: EntryState) => void;
  /** What the checks say of this line now. */
  issues: readonly Issue[];
  /** Sending was tried: blanks are complained about from then on. */
  tried: boolean;
  today: string;
};

/** The complaint at one field, if it is time for it. */
export function complaintAt(
  { issues, tried }: Pick<LineProps, "issues" | "tried">,
  field: string | null,
): string | undefined {
  return issues.find(
    (issue) =>
      issue.level === "refuse" &&
      issue.field === field &&
      (tried || (issue.kind !== "blank" && issue.kind !== "empty" && issue.kind !== "reason")),
  )?.message;
}
