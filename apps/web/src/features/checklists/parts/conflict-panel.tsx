"use client";

import type { ChecklistInput } from "@xianlan/domain/checklist";
import { Button, DiffPair, type DiffRow, Notice } from "@xianlan/ui";
import { useRefresh } from "../../../lib/trpc/page-refresh.tsx";
import { itemText } from "../checklist-text.ts";
import type { CurrentChecklist } from "../checklist-types.ts";
import type { ChecklistDraft } from "../use-checklist-draft.ts";

/** Two people edited one draft: what each wrote, and which of the two stays. */
export function ConflictPanel({ draft }: { draft: ChecklistDraft }) {
  const refresh = useRefresh();
  const { conflict: current, values, pending } = draft;
  if (current === null) return null;
  const isNoLongerDraft = current.state !== "draft";
  return (
    <section
      data-problem=""
      tabIndex={-1}
      aria-label="他人已先保存"
      className="flex flex-col gap-4 outline-none"
    >
      <Notice
        kind="warning"
        title={
          isNoLongerDraft
            ? "这一版已经启用，不能再修改"
            : `${current.updatedByName}刚保存了这份草稿，您的修改还没有保存`
        }
      >
        {isNoLongerDraft
          ? "您的修改只在本页，需要时请另起修订。"
          : "请对照下面的不同之处，选择保留哪一份。"}
      </Notice>
      <DiffPair rows={compareLists(values, current)} oursLabel="我的修改" />
      <div className="flex flex-wrap gap-3">
        {!isNoLongerDraft && (
          <Button
            variant="primary"
            loading={pending}
            onClick={() => void draft.save(current.version)}
          >
            保留我的，覆盖对方
          </Button>
        )}
        <Button
          onClick={() => {
            draft.acceptTheirs(current);
            void refresh();
          }}
        >
          用对方的，放弃我的
        </Button>
      </div>
    </section>
  );
}

/** My list beside the one saved meanwhile: only what the two disagree on. */
function compareLists(ours: ChecklistInput, theirs: CurrentChecklist): DiffRow[] {
  const rows: DiffRow[] = [];
  const add = (label: string, one: string, other: string) => {
    if (one !== other) rows.push({ label, ours: one, theirs: other, differs: true });
  };
  add("清单名称", ours.title, theirs.title);
  add("年度", String(ours.year), String(theirs.year));
  const codes = [...ours.items, ...theirs.items].map(({ code }) => code);
  for (const code of new Set(codes)) {
    const own = ours.items.find((item) => item.code === code);
    const other = theirs.items.find((item) => item.code === code);
    add(code, itemText(own), itemText(other));
  }
  const order = (items: ChecklistInput["items"]) => items.map(({ code }) => code).join("、");
  if (rows.length === 0) add("检查项顺序", order(ours.items), order(theirs.items));
  return rows;
}
