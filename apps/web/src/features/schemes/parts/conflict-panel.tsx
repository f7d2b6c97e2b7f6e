"use client";

import { Button, DiffPair, Notice } from "@xianlan/ui";
import { compareDrafts } from "../compare-drafts.ts";
import type { SchemeDraft } from "../use-scheme-draft.ts";

/** Two people edited one draft: what each wrote, and which of the two stays. */
export function ConflictPanel({ draft }: { draft: SchemeDraft }) {
  const { conflict, title, rules } = draft;
  if (conflict === null) return null;
  const isNoLongerDraft = conflict.state !== "draft";
  return (
    <div className="flex flex-col gap-4">
      <Notice
        kind="warning"
        title={
          isNoLongerDraft
            ? "这份方案已经批准施行，不能再修改"
            : `${conflict.updatedByName}刚保存了这份草稿，您的修改还没有保存`
        }
      >
        {isNoLongerDraft
          ? "您的修改只在本页，需要时请另起修订。"
          : "请对照下面的不同之处，选择保留哪一份。"}
      </Notice>
      <DiffPair rows={compareDrafts({ title, rules }, conflict)} oursLabel="我的修改" />
      <div className="flex flex-wrap gap-3">
        {!isNoLongerDraft && (
          <Button variant="primary" onClick={draft.keepOurs}>
            保留我的，覆盖对方
          </Button>
        )}
        <Button onClick={draft.acceptTheirs}>用对方的，放弃我的</Button>
      </div>
    </div>
  );
}
