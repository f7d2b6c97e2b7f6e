import type { Issue } from "@xianlan/domain/submission";
import type { EntryState } from "../entry-state.ts";
import type { SubmissionLine } from "../submission-types.ts";

/** One line being filled. */
export type LineProps = {
  line: SubmissionLine;
  state: EntryState;
  onChange: (state: EntryState) => void;
  /** What the checks say of this line now. */
  issues: readonly Issue[];
  /** Sending was attempted: from then on blanks are complained about. */
  attempted: boolean;
  today: string;
};

/** The complaint at one field, if it is time for it. */
export function complaintAt(
  { issues, attempted }: Pick<LineProps, "issues" | "attempted">,
  field: string | null,
): string | undefined {
  return issues.find(
    (issue) =>
      issue.level === "refuse" &&
      issue.field === field &&
      (attempted || (issue.kind !== "blank" && issue.kind !== "empty" && issue.kind !== "reason")),
  )?.message;
}
