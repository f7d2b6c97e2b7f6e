"use client";

import {
  formulaText,
  type Indicator,
  type SchemeDraftInput,
  type SchemeRules,
  sourceText,
  targetText,
} from "@xianlan/domain/scheme";
import { Button, DiffPair, type DiffRow, Notice } from "@xianlan/ui";
import { isDeepEqual } from "../is-deep-equal.ts";
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

function indicatorText(one: Indicator | undefined): string {
  if (one === undefined) return "没有这项指标";
  const parts = [one.name, `${one.weight}分`, targetText(one), formulaText(one), sourceText(one)];
  return parts.filter(Boolean).join("；");
}

function settingText({ tiers, vetoCap, calendar, ranked, oneStepSigning }: SchemeRules): string {
  const grades = tiers.map(({ name, from }) => `${name}${from}`).join("、");
  const days = Object.values(calendar).map(({ dueDay, lockDay }) => `${dueDay}/${lockDay}`);
  const ways = [ranked ? "公布名次" : "不排名次", oneStepSigning ? "一步签批" : "分步签批"];
  return [`档次${grades}`, `否决上限${vetoCap}`, `截止/锁定${days.join("、")}`, ...ways].join("；");
}

/** My draft beside the one saved meanwhile: only what the two disagree on. */
function compareDrafts(localDraft: SchemeDraftInput, theirs: SchemeDraftInput): DiffRow[] {
  const rows: DiffRow[] = [];
  const add = (label: string, one: string, other: string) =>
    rows.push({ label, ours: one, theirs: other, differs: true });
  if (localDraft.title !== theirs.title) add("方案名称", localDraft.title, theirs.title);
  const codes = [...localDraft.rules.indicators, ...theirs.rules.indicators].map(
    ({ code }) => code,
  );
  for (const code of new Set(codes)) {
    const [own, other] = [localDraft, theirs].map(({ rules }) =>
      rules.indicators.find((one) => one.code === code),
    );
    if (isDeepEqual(own, other)) continue;
    const [a, b] = [indicatorText(own), indicatorText(other)];
    add(code, a, a === b ? `${b}（依据、佐证等其他内容不同）` : b);
  }
  const [ours, others] = [settingText(localDraft.rules), settingText(theirs.rules)];
  if (ours !== others) add("方案设置", ours, others);
  const order = ({ rules }: SchemeDraftInput) =>
    [...rules.categories.map(({ name }) => name), ...rules.indicators.map(({ code }) => code)].join(
      "、",
    );
  if (rows.length === 0 && order(localDraft) !== order(theirs)) {
    add("一级指标与顺序", order(localDraft), order(theirs));
  }
  return rows;
}
