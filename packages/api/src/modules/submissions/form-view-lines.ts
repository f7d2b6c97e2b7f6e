import {
  type AskedLine,
  askedLines,
  type EntrySource,
  type EntryValue,
  type LineKey,
  lineKey,
  periodLabel,
  previousPeriod,
  samePeriodLastYear,
} from "@xianlan/domain";
import type { AttachedFile } from "../attachments/index.ts";
import type { SubmissionEventView } from "./event-views.ts";
import type { CountedEntry } from "./form-rows.ts";
import type { LoadedForm } from "./load-forms.ts";

/** What the line said in another period; null where nothing counts. */
export type BesideValue = {
  periodId: string;
  label: string;
  value: EntryValue | null;
  notApplicable: string;
} | null;

/** One line to answer, with what stands there and what stood there before. */
export type FormLineView = AskedLine & {
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
  previous: BesideValue;
  lastYear: BesideValue;
  returned: ReturnedWord[];
};

/** Why the office sent a line back; each is kept after it is mended. */
export type ReturnedWord = { reason: string; at: string; byName: string };

/** Every reason a line was sent back for, oldest first. */
export function returnsOf(line: LineKey, timeline: readonly SubmissionEventView[]): ReturnedWord[] {
  return timeline
    .filter(({ kind }) => kind === "returned")
    .flatMap(({ fields, at, byName }) =>
      fields
        .filter((field) => lineKey(field) === lineKey(line))
        .map(({ reason }) => ({ reason, at, byName })),
    );
}

function beside(rows: readonly CountedEntry[], line: AskedLine, periodId: string): BesideValue {
  const found = rows.find((row) => lineKey(row) === lineKey(line));
  if (found === undefined) return null;
  const { value, notApplicable } = found;
  return { periodId, label: periodLabel(periodId), value, notApplicable };
}

/** The lines of a form as its page shows them. */
export function formLineViews(
  form: LoadedForm,
  files: readonly AttachedFile[],
  timeline: readonly SubmissionEventView[],
): FormLineView[] {
  const { periodId, before, entries } = form;
  return askedLines(form.lines).map((line): FormLineView => {
    const held = entries.find((row) => lineKey(row) === lineKey(line));
    return {
      ...line,
      entry:
        held === undefined
          ? null
          : {
              ...{ id: held.id, value: held.value, notApplicable: held.notApplicable },
              ...{ note: held.note, evidence: held.evidence, source: held.source },
              corrected: held.corrected,
              files: files.filter(({ holderId }) => holderId === held.id),
            },
      previous: beside(before.previous, line, previousPeriod(periodId)),
      lastYear: beside(before.lastYear, line, samePeriodLastYear(periodId)),
      returned: returnsOf(line, timeline),
    };
  });
}
