"use client";

import { isEditableSubmission, lineKey } from "@xianlan/domain/submission";
import { Button, DiffPair, Notice, Section, TableSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useEffect, useMemo, useRef, useState } from "react";
import { CorrectionButton } from "../corrections/index.ts";
import { allFromPrevious, isBlank, issuesOf, stateOf } from "./entry-state.ts";
import { DerivedCounts } from "./parts/derived-counts.tsx";
import { lineGrid } from "./parts/figure-fields.tsx";
import { LineEditor } from "./parts/line-editor.tsx";
import { ListedFigures } from "./parts/listed-figures.tsx";
import { SubmissionActions } from "./parts/submission-actions.tsx";
import { SubmissionHead } from "./parts/submission-head.tsx";
import { SubmissionTimeline } from "./parts/submission-timeline.tsx";
import { entryText, lineTitle } from "./submission-text.ts";
import type { SubmissionLine, SubmissionPage } from "./submission-types.ts";
import { type SubmissionEntries, useSubmissionEntries } from "./use-submission-entries.ts";

// Filling in a submission uses other code than reading it.
const ReadLines = dynamic(() => import("./parts/read-lines.tsx").then((file) => file.ReadLines), {
  loading: () => <TableSkeleton rows={6} columns={4} />,
});

/** The first box in error, or the first choice of an unanswered question. */
const firstOpen = "[aria-invalid=true], fieldset:has(> [role=alert]) input";

/** A unit's own submission of a period: what is counted already, what is to be typed, and the next step. */
export function SubmissionView({ page, maySign }: { page: SubmissionPage; maySign: boolean }) {
  const { lines, derived, period, burden, locked, submission, asOf } = page;
  const writable = locked === null && isEditableSubmission(submission?.state ?? "draft");
  const form = useSubmissionEntries(page, writable);
  const [tries, setTries] = useState(0);
  const { entries } = form;
  const issues = useMemo(() => issuesOf(lines, entries, asOf), [lines, entries, asOf]);
  const ref = useRef<HTMLDivElement>(null);
  // Focus moves once a try, not with every key.
  useEffect(() => {
    if (tries > 0) ref.current?.querySelector<HTMLElement>(firstOpen)?.focus();
  }, [tries]);
  const records = derived.reduce((sum, { count }) => sum + count, 0);
  return (
    // The bar at the foot never covers what has the focus.
    <div ref={ref} className="flex max-w-4xl flex-col gap-8 [&_input]:scroll-mb-28">
      <SubmissionHead page={page}>
        {period.label}
        {derived.length > 0 && (
          <>
            ：工作记录已计入<strong>{records}</strong>条次
          </>
        )}
        {writable ? `，${burden.sentence}` : ""}
      </SubmissionHead>
      <DerivedCounts page={page} open={writable} />
      <ListedFigures page={page} mayObject={maySign} />
      <ClashNotice form={form} lines={lines} />
      {lines.length > 0 &&
        (writable ? (
          <Section
            title="需要填写"
            className="max-w-3xl"
            aside={<CopyPrevious page={page} form={form} />}
          >
            <div
              aria-hidden="true"
              className={`${lineGrid} hidden border-t border-b border-ink py-1.5 text-sm text-soft`}
            >
              <span>数据项</span>
              <span className="text-right">本期</span>
              <span className="text-right">上期</span>
              <span className="text-right">去年同期</span>
            </div>
            <ul className="max-sm:border-t max-sm:border-ink">
              {lines.map((line) => (
                <LineEditor
                  key={lineKey(line)}
                  line={line}
                  state={entries[lineKey(line)] ?? stateOf(null)}
                  onChange={(state) => form.set(lineKey(line), state)}
                  issues={issues.filter((issue) => lineKey(issue) === lineKey(line))}
                  attempted={tries > 0}
                  today={asOf}
                />
              ))}
            </ul>
          </Section>
        ) : (
          <ReadLines
            page={page}
            foot={(line) => period.phase === "locked" && <Correct line={line} page={page} />}
          />
        ))}
      <SubmissionTimeline page={page} />
      <SubmissionActions
        page={page}
        form={form}
        issues={issues}
        maySign={maySign}
        onAttempted={() => setTries((times) => times + 1)}
      />
    </div>
  );
}

/** After the lock a figure changes by a correction alone. */
function Correct({ line, page }: { line: SubmissionLine; page: SubmissionPage }) {
  const { code, item, entry } = line;
  const fields = line.kind === "figure" ? line.rule.fields : [];
  const currentValue = { value: entry?.value ?? null, notApplicable: entry?.notApplicable ?? "" };
  return (
    <CorrectionButton
      line={{
        periodId: page.period.id,
        code,
        item,
        name: lineTitle(line),
        fields,
        ...currentValue,
      }}
      today={page.asOf}
    />
  );
}

/** One press for a month like the last. */
function CopyPrevious(props: {
  page: SubmissionPage;
  form: ReturnType<typeof useSubmissionEntries>;
}) {
  const { lines } = props.page;
  const { entries, replace } = props.form;
  const open = lines.some(
    (line) => line.previous !== null && isBlank(entries[lineKey(line)] ?? stateOf(null)),
  );
  if (!open) return null;
  return (
    <Button size="sm" onClick={() => replace(allFromPrevious(lines, entries))}>
      全部与上期相同
    </Button>
  );
}

/** Two people filled the same line: both answers side by side, and which one stays is chosen. */
function ClashNotice({
  form,
  lines,
}: {
  form: SubmissionEntries;
  lines: readonly SubmissionLine[];
}) {
  const { clash, entries } = form;
  if (clash === null) return null;
  const rows = lines
    .filter((line) => clash.keys.includes(lineKey(line)))
    .map((line) => ({
      label: lineTitle(line),
      ours: entryText(line, entries[lineKey(line)] ?? stateOf(null)),
      theirs: entryText(line, clash.theirs[lineKey(line)] ?? stateOf(null)),
      differs: true,
    }));
  return (
    <div className="flex flex-col gap-3">
      <Notice kind="warning" title={`${clash.by}同时改了这${rows.length}项，请选择保留哪一份`} />
      <DiffPair rows={rows} theirsLabel={`${clash.by}已保存`} />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => form.resolveConflict("ours")}>
          用我填的
        </Button>
        <Button onClick={() => form.resolveConflict("theirs")}>用对方的</Button>
      </div>
    </div>
  );
}
