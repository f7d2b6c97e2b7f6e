import { periodLabel, previousPeriod, samePeriodLastYear } from "@xianlan/domain/period";
import type { EntryValue } from "@xianlan/domain/scheme";
import {
  type EntrySource,
  type LineKey,
  lineKey,
  type RequiredLine,
  requiredLines,
} from "@xianlan/domain/submission";
import type { AttachedFile } from "../../attachments/index.ts";
import type { SubmissionEventView } from "./event-views.ts";
import type { LoadedSubmission } from "./load-submissions.ts";
import type { CountedEntry } from "./submission-rows.ts";

/** What the line said in another period; null where nothing counts. */
export type ComparedValue = {
  periodId: string;
  label: string;
  value: EntryValue | null;
  notApplicable: string;
} | null;

/** One line to fill in, with its present and its former value. */
export type SubmissionLineView = RequiredLine & {
  entry: {
    id: string;
    value: EntryValue | null;
    notApplicable: string;
    note: string;
    evidence: string;
    source: EntrySource;
    corrected: boolean;
    files: AttachedFile[];
  } | null;
  previous: ComparedValue;
  lastYear: ComparedValue;
  returned: LineReturn[];
};

/** Why the office sent a line back; each is kept after the line is corrected. */
export type LineReturn = { reason: string; at: string; byName: string };

/** Every reason a line was sent back for, oldest first. */
export function returnsOf(line: LineKey, timeline: readonly SubmissionEventView[]): LineReturn[] {
  return timeline
    .filter(({ kind }) => kind === "returned")
    .flatMap(({ fields, at, byName }) =>
      fields
        .filter((field) => lineKey(field) === lineKey(line))
        .map(({ reason }) => ({ reason, at, byName })),
    );
}

function comparedValue(
  rows: readonly CountedEntry[],
  line: RequiredLine,
  periodId: string,
): ComparedValue {
  const found = rows.find((row) => lineKey(row) === lineKey(line));
  if (found === undefined) return null;
  const { value, notApplicable } = found;
  return { periodId, label: periodLabel(periodId), value, notApplicable };
}

/** The lines of a submission as its page shows them. */
export function submissionLineViews(
  loaded: LoadedSubmission,
  files: readonly AttachedFile[],
  timeline: readonly SubmissionEventView[],
): SubmissionLineView[] {
  const { periodId, before, entries } = loaded;
  return requiredLines(loaded.lines).map((line): SubmissionLineView => {
    const storedEntry = entries.find((row) => lineKey(row) === lineKey(line));
    return {
      ...line,
      entry:
        storedEntry === undefined
          ? null
          : {
              id: storedEntry.id,
              value: storedEntry.value,
              notApplicable: storedEntry.notApplicable,
              note: storedEntry.note,
              evidence: storedEntry.evidence,
              source: storedEntry.source,
              corrected: storedEntry.corrected,
              files: files.filter(({ holderId }) => holderId === storedEntry.id),
            },
      previous: comparedValue(before.previous, line, previousPeriod(periodId)),
      lastYear: comparedValue(before.lastYear, line, samePeriodLastYear(periodId)),
      returned: returnsOf(line, timeline),
    };
  });
}
