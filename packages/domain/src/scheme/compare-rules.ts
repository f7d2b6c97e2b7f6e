import type { Indicator } from "./indicator.ts";
import { indicatorKindLabels } from "./indicator-words.ts";
import { formulaWords, sourceWords, targetWords } from "./rule-words.ts";
import type { SchemeRules } from "./scheme.ts";

const everyLabels = { month: "每月", quarter: "每季度", half: "每半年", year: "每年" } as const;
const roleLabels = { base: "基础分", bonus: "加分", deduction: "扣分" } as const;

/** What is told of an indicator, each field as people read it. */
const told: readonly { label: string; words: (one: Indicator) => string }[] = [
  { label: "名称", words: ({ name }) => name },
  { label: "一级指标", words: ({ category }) => category },
  { label: "类型", words: ({ kind }) => indicatorKindLabels[kind] },
  { label: "分值", words: ({ weight }) => `${weight} 分` },
  { label: "计入方式", words: ({ role }) => roleLabels[role] },
  { label: "目标与时限", words: (one) => targetWords(one) || "无" },
  { label: "数据来源", words: sourceWords },
  { label: "下限", words: ({ floor }) => floor ?? "无" },
  { label: "上限", words: ({ cap }) => cap ?? "无" },
  { label: "由谁确认", words: ({ confirmedBy }) => confirmedBy },
];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function indicatorChanges(before: Indicator, after: Indicator): string[] {
  const name = `${after.code} ${after.name}`;
  const sentences = told
    .map(({ label, words }) => ({ label, was: words(before), is: words(after) }))
    .filter(({ was, is }) => was !== is)
    .map(({ label, was, is }) => `${name}：${label}由“${was}”改为“${is}”`);
  // Both in the frame of today, so that a changed weight or unit is told once.
  const [was, is] = [formulaWords({ ...after, formula: before.formula }), formulaWords(after)];
  const quiet = [
    ...(was === is ? [] : [`${name}：评分办法由“${was}”改为“${is}”`]),
    ...(same(before.figure, after.figure) ? [] : [`${name}：填报的数据项有调整`]),
    ...(same(before.appliesTo, after.appliesTo) ? [] : [`${name}：适用单位有调整`]),
    ...(before.direction === after.direction
      ? []
      : [`${name}：改为${after.direction === "up" ? "越高越好" : "越低越好"}`]),
  ];
  return [...sentences, ...quiet];
}

function frameChanges(before: SchemeRules, after: SchemeRules): string[] {
  const tiers = ({ tiers: all }: SchemeRules) =>
    all.map(({ name, from }) => `${name}≥${from}`).join("、");
  const days = ({ calendar }: SchemeRules) =>
    (["month", "quarter", "half", "year"] as const)
      .map(
        (key) => `${everyLabels[key]}${calendar[key].dueDay}日前报、${calendar[key].lockDay}日锁定`,
      )
      .join("，");
  const pairs: readonly [string, string, string][] = [
    ["档次", tiers(before), tiers(after)],
    ["一票否决上限", before.vetoCap, after.vetoCap],
    ["报送时间", days(before), days(after)],
    ["公布方式", before.ranked ? "排名次" : "只分档次", after.ranked ? "排名次" : "只分档次"],
    [
      "报送签批",
      before.oneStepSigning ? "一步报送" : "填报后签批",
      after.oneStepSigning ? "一步报送" : "填报后签批",
    ],
  ];
  return pairs
    .filter(([, was, is]) => was !== is)
    .map(([label, was, is]) => `${label}由“${was}”改为“${is}”`);
}

/** What changed between two sets of rules, a sentence each: indicators by their code, then the frame. */
export function compareRules(before: SchemeRules, after: SchemeRules): string[] {
  const old = new Map(before.indicators.map((one) => [one.code, one]));
  const now = new Set(after.indicators.map(({ code }) => code));
  const changed = after.indicators.flatMap((one) => {
    const was = old.get(one.code);
    if (was === undefined) return [`新增 ${one.code} ${one.name}，${one.weight} 分`];
    return indicatorChanges(was, one);
  });
  const gone = before.indicators
    .filter(({ code }) => !now.has(code))
    .map(({ code, name, weight }) => `删除 ${code} ${name}，原 ${weight} 分`);
  const kept = new Map(before.categories.map(({ code, name }) => [code, name]));
  const categories = after.categories.flatMap(({ code, name }) => {
    const was = kept.get(code);
    if (was === undefined) return [`新增一级指标 ${code} ${name}`];
    return was === name ? [] : [`一级指标 ${code} 由“${was}”改名为“${name}”`];
  });
  return [...categories, ...changed, ...gone, ...frameChanges(before, after)];
}
