import { z } from "zod";
import { dayInput } from "./clock.ts";

/** Stored states of a finding (DESIGN §4). Everything else is derived. */
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

/** 在办: the states in which somebody still owes something (DESIGN §6). */
export const openStates = [
  "issued",
  "disputed",
  "rectifying",
  "closure_requested",
  "verifying",
  "long_term",
] as const satisfies readonly FindingState[];

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

export const lampTones = ["green", "amber", "red", "blue"] as const;
/** 绿 on plan or closed · 黄 little time left · 红 overdue or returned twice · 蓝 long-term. */
export type Lamp = (typeof lampTones)[number];

/** A finding's public number, e.g. 督〔2026〕3-012: year, ordinal of the round, number in the round. */
export function findingNumber(year: number, round: number, sequence: number): string {
  return `督〔${year}〕${round}-${String(sequence).padStart(3, "0")}`;
}

const text = (field: string, max: number) =>
  z.string().trim().min(2, `请填写${field}`).max(max, `${field}不超过${max}个字`);
const day = (field: string) => dayInput(`${field}应为“年-月-日”，如 2026-11-05`);

/** What a draft holds. Only unit-independent facts are required; issuing asks for the rest. */
export const findingDraftInput = z.object({
  inspectionId: z.uuid("请选择督查轮次"),
  unitId: z.uuid("请选择责任单位").nullable(),
  placeId: z.uuid().nullable(),
  /** The place in words, where the county's directory has none. */
  placeText: z.string().trim().max(60, "点位不超过60个字"),
  fact: text("问题事实", 1000),
  category: z.enum(findingCategories, "请选择问题类别"),
  dutyCode: z.string().max(8).nullable(),
  dutyText: z.string().trim().max(300, "责任条款不超过300个字"),
  severity: z.enum(severities, "请选择问题等级"),
  criteria: z.array(text("销号标准", 300)).max(10, "销号标准最多10条"),
  foundOn: day("发现日期"),
  /** Null takes the default of the severity, counted from the day of issue. */
  dueOn: day("整改时限").nullable(),
});
export type FindingDraftInput = z.infer<typeof findingDraftInput>;

export const measureInput = z.object({
  text: text("整改措施", 500),
  dueOn: day("措施完成日期"),
});
export type MeasureInput = z.infer<typeof measureInput>;

export const acknowledgeInput = z.object({
  responsibleLeader: text("责任领导（职务和姓名）", 40),
  responsiblePerson: text("责任人（职务和姓名）", 40),
  measures: z.array(measureInput).min(1, "请至少填写一条整改措施").max(20, "整改措施最多20条"),
});
export type AcknowledgeInput = z.infer<typeof acknowledgeInput>;

export const progressInput = z.object({
  text: text("整改进展", 1000),
  happenedOn: day("发生日期"),
  measureId: z.uuid().nullable(),
  /** The measure named above is finished with this progress. */
  measureDone: z.boolean(),
  attachmentIds: z.array(z.uuid()).max(20, "一次最多附20个文件"),
});
export type ProgressInput = z.infer<typeof progressInput>;

export const closureRequestInput = z.object({
  results: z
    .array(z.object({ measureId: z.uuid(), result: text("措施落实结果", 500) }))
    .min(1, "请逐条填写措施落实结果"),
  prevention: z.string().trim().max(500, "防范措施不超过500个字"),
  attachmentIds: z.array(z.uuid()).max(40),
});
export type ClosureRequestInput = z.infer<typeof closureRequestInput>;

/** Verdict on one closure criterion. An unmet one needs the reason the township will read. */
export const verdictInput = z
  .object({
    criterionId: z.uuid(),
    met: z.boolean(),
    reason: z.string().trim().max(500, "理由不超过500个字"),
  })
  .refine((verdict) => verdict.met || verdict.reason.length >= 2, {
    message: "未达标的标准请写明理由",
    path: ["reason"],
  });
export type VerdictInput = z.infer<typeof verdictInput>;

export const reasonInput = text("理由", 500);
