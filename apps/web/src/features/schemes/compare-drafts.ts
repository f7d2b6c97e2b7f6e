import {
  formulaText,
  type Indicator,
  type SchemeDraftInput,
  type SchemeRules,
  sourceText,
  targetText,
} from "@xianlan/domain/scheme";
import type { DiffRow } from "@xianlan/ui";
import { isDeepEqual } from "./is-deep-equal.ts";

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
export function compareDrafts(localDraft: SchemeDraftInput, theirs: SchemeDraftInput): DiffRow[] {
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
