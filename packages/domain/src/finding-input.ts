import { z } from "zod";
import { dayInput } from "./day-input.ts";
import { findingCategories, severities } from "./finding.ts";

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
