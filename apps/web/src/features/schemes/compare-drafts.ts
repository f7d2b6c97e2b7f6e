import {
  formulaWords,
  type Indicator,
  type SchemeDraftInput,
  type SchemeRules,
  sourceWords,
  targetWords,
} from "@xianlan/domain";
import type { DiffRow } from "@xianlan/ui";
import { same } from "./same.ts";

function indicatorWords(one: Indicator | undefined): string {
  if (one === undefined) return "没有这项指标";
  const parts = [
    one.name,
    `${one.weight}分`,
    targetWords(one),
    formulaWords(one),
    sourceWords(one),
  ];
  return parts.filter(Boolean).join("；");
}

function settingWords({ tiers, vetoCap, calendar, ranked, oneStepSigning }: SchemeRules): string {
  const grades = tiers.map(({ name, from }) => `${name}${from}`).join("、");
  const days = Object.values(calendar).map(({ dueDay, lockDay }) => `${dueDay}/${lockDay}`);
  const ways = [ranked ? "公布名次" : "不排名次", oneStepSigning ? "一步签批" : "分步签批"];
  return [`档次${grades}`, `否决上限${vetoCap}`, `截止/锁定${days.join("、")}`, ...ways].join("；");
}

/** My draft beside the one saved meanwhile: only what the two disagree on. */
export function compareDrafts(mine: SchemeDraftInput, theirs: SchemeDraftInput): DiffRow[] {
  const rows: DiffRow[] = [];
  const add = (label: string, one: string, other: string) =>
    rows.push({ label, mine: one, theirs: other, differs: true });
  if (mine.title !== theirs.title) add("方案名称", mine.title, theirs.title);
  const codes = [...mine.rules.indicators, ...theirs.rules.indicators].map(({ code }) => code);
  for (const code of new Set(codes)) {
    const [own, other] = [mine, theirs].map(({ rules }) =>
      rules.indicators.find((one) => one.code === code),
    );
    if (same(own, other)) continue;
    const [a, b] = [indicatorWords(own), indicatorWords(other)];
    add(code, a, a === b ? `${b}（依据、佐证等其他内容不同）` : b);
  }
  const [ours, others] = [settingWords(mine.rules), settingWords(theirs.rules)];
  if (ours !== others) add("方案设置", ours, others);
  const order = ({ rules }: SchemeDraftInput) =>
    [...rules.categories.map(({ name }) => name), ...rules.indicators.map(({ code }) => code)].join(
      "、",
    );
  if (rows.length === 0 && order(mine) !== order(theirs)) {
    add("一级指标与顺序", order(mine), order(theirs));
  }
  return rows;
}
