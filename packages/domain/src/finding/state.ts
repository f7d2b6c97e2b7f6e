/** Stored states of a finding (docs/lifecycle.md). Everything else is derived. */
export const findingStates = [
  "draft",
  "issued",
  "disputed",
  "rectifying",
  "closure_requested",
  "verifying",
  "closed",
  "long_term",
  "withdrawn",
  "merged",
] as const;
export type FindingState = (typeof findingStates)[number];
export const findingStateLabels = {
  draft: "草拟",
  issued: "已交办",
  disputed: "异议复核",
  rectifying: "整改中",
  closure_requested: "申请销号",
  verifying: "核查验收",
  closed: "已销号",
  long_term: "长期坚持",
  withdrawn: "已撤销",
  merged: "已并案",
} as const satisfies Record<FindingState, string>;

/** 在办: the states in which somebody still owes something (docs/lifecycle.md). */
export const openStates = [
  "issued",
  "disputed",
  "rectifying",
  "closure_requested",
  "verifying",
  "long_term",
] as const satisfies readonly FindingState[];

/** Issued and neither withdrawn nor merged: what a 一票否决 can rest on; it outlives the closure. */
export const vetoableStates = [...openStates, "closed"] as const satisfies readonly FindingState[];

export const severities = ["ordinary", "serious", "major", "immediate"] as const;
export type Severity = (typeof severities)[number];
export const severityLabels = {
  ordinary: "一般",
  serious: "较重",
  major: "重大",
  immediate: "立行立改",
} as const satisfies Record<Severity, string>;

/** Categories of a finding: the content categories (一级指标) of the default scheme. */
export const findingCategories = [
  "responsibility",
  "theory",
  "publicity",
  "venues",
  "civility",
  "team",
] as const;
export type FindingCategory = (typeof findingCategories)[number];
export const findingCategoryLabels = {
  responsibility: "责任落实",
  theory: "理论武装",
  publicity: "宣传舆论",
  venues: "阵地建设",
  civility: "文明创建",
  team: "队伍保障",
} as const satisfies Record<FindingCategory, string>;

/** Where a finding came from. */
export const findingSources = ["manual", "ledger", "bulletin"] as const;
export type FindingSource = (typeof findingSources)[number];

/** How a closure request is checked: 资料 / 现场 / 抽查. */
export const verificationMethods = ["documents", "on_site", "spot_check"] as const;
export type VerificationMethod = (typeof verificationMethods)[number];
export const verificationMethodLabels = {
  documents: "资料核查",
  on_site: "现场核查",
  spot_check: "抽查",
} as const satisfies Record<VerificationMethod, string>;

export const statusLightTones = ["green", "amber", "red", "blue"] as const;
/** 绿 on plan or closed · 黄 little time left · 红 overdue or returned twice · 蓝 long-term. */
export type StatusLight = (typeof statusLightTones)[number];

/** A finding's public number, e.g. 督〔2026〕3-012: year, ordinal of the inspection, number in it. */
export function findingNumber(year: number, ordinal: number, sequence: number): string {
  return `督〔${year}〕${ordinal}-${String(sequence).padStart(3, "0")}`;
}

/** What a list of findings can be ordered by. */
export const findingSorts = [
  "dueOn",
  "issuedOn",
  "number",
  "unit",
  "updatedAt",
  "closedOn",
] as const;
export type FindingSort = (typeof findingSorts)[number];
