import type { FormulaShape } from "./formula.ts";

export const indicatorKinds = [
  "count",
  "rate",
  "tiered",
  "duty",
  "deduct",
  "sampled",
  "judged",
] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];
export const indicatorKindLabels = {
  count: "计数",
  rate: "比率",
  tiered: "分级积分",
  duty: "时限事项",
  deduct: "扣分",
  sampled: "抽查",
  judged: "评定",
} as const satisfies Record<IndicatorKind, string>;

/** Which formulas can score which kind. */
export const shapesOfKind = {
  count: ["proportional", "per_shortfall", "all_or_nothing", "base_and_bonus", "bands"],
  rate: ["proportional", "bands", "all_or_nothing"],
  tiered: ["points", "base_and_bonus"],
  duty: ["all_or_nothing", "duty_items"],
  deduct: ["per_event"],
  sampled: ["proportional", "bands", "states"],
  judged: ["judged"],
} as const satisfies Record<IndicatorKind, readonly FormulaShape[]>;

/** Where an indicator's value comes from; a count from `activity` is never typed. */
export const valueSources = [
  "activity",
  "figure",
  "finding",
  "inspection",
  "import",
  "office",
] as const;
export type ValueSource = (typeof valueSources)[number];
export const valueSourceLabels = {
  activity: "工作记录",
  figure: "乡镇填报",
  finding: "督查问题",
  inspection: "督查抽查",
  import: "县直部门名单",
  office: "督查办评定",
} as const satisfies Record<ValueSource, string>;

export const evidenceRules = ["none", "number", "link", "file"] as const;
export type EvidenceRule = (typeof evidenceRules)[number];
export const evidenceRuleLabels = {
  none: "不需要佐证",
  number: "填写文号",
  link: "附网址",
  file: "附文件",
} as const satisfies Record<EvidenceRule, string>;
