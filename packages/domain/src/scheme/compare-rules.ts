import type { Indicator } from "./indicator.ts";
import { indicatorKindLabels } from "./indicator-text.ts";
import { formulaText, sourceText, targetText } from "./rule-text.ts";
import type { SchemeRules } from "./scheme.ts";

const everyLabels = { month: "每月", quarter: "每季度", half: "每半年", year: "每年" } as const;
const roleLabels = { base: "基础分", bonus: "加分", deduction: "扣分" } as const;

/** The fields of an indicator that are compared, each as people read it. */
const comparedFields: readonly { label: string; text: (one: Indicator) => string }[] = [
  { label: "名称", text: ({ name }) => name },
  { label: "一级指标", text: ({ category }) => category },
  { label: "类型", text: ({ kind }) => indicatorKindLabels[kind] },
  { label: "分值", text: ({ weight }) => `${weight} 分` },
  { label: "计入方式", text: ({ role }) => roleLabels[role] },
  { label: "目标与时限", text: (one) => targetText(one) || "无" },
  { label: "数据来源", text: sourceText },
  { label: "下限", text: ({ floor }) => floor ?? "无" },
  { label: "上限", text: ({ cap }) => cap ?? "无" },
  { label: "由谁确认", text: ({ confirmedBy }) => confirmedBy },
];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function indicatorChanges(before: Indicator, after: Indicator): string[] {
  const name = `${after.code} ${after.name}`;
  const sentences = comparedFields
    .map(({ label, text }) => ({ label, was: text(before), is: text(after) }))
    .filter(({ was, is }) => was !== is)
    .map(({ label, was, is }) => `${name}：${label}由“${was}”改为“${is}”`);
  // Both in the frame of today, so that a changed weight or unit is listed once.
  const [was, is] = [formulaText({ ...after, formula: before.formula }), formulaText(after)];
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
  const removedIndicators = before.indicators
    .filter(({ code }) => !now.has(code))
    .map(({ code, name, weight }) => `删除 ${code} ${name}，原 ${weight} 分`);
  const namesByCode = new Map(before.categories.map(({ code, name }) => [code, name]));
  const categories = after.categories.flatMap(({ code, name }) => {
    const was = namesByCode.get(code);
    if (was === undefined) return [`新增一级指标 ${code} ${name}`];
    return was === name ? [] : [`一级指标 ${code} 由“${was}”改名为“${name}”`];
  });
  return [...categories, ...changed, ...removedIndicators, ...frameChanges(before, after)];
}
