"use client";

import { lineKey } from "@xianlan/domain/submission";
import { Button, DiffPair, Notice } from "@xianlan/ui";
import { stateOf } from "../entry-state.ts";
import { entryText, lineTitle } from "../submission-text.ts";
import type { SubmissionLine } from "../submission-types.ts";
import type { SubmissionEntries } from "../use-submission-entries.ts";

/** Two people filled the same line: both answers side by side, and which one stays is chosen. */
export function ClashNotice({
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
