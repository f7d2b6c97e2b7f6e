import { z } from "zod";
import { dayField } from "../calendar/day-input.ts";
import { freeText } from "../input/free-text.ts";
import { placeKinds } from "../unit/unit.ts";
import { inspectionKinds } from "./inspection.ts";

/** A new inspection; its year is the year it starts in, its ordinal the next of that year. */
export const inspectionInput = z.object({
  title: z.string().trim().min(4, "请填写督查轮次名称，至少4个字").max(60, "名称不超过60个字"),
  startsOn: dayField("开始日期", "2026-11-02"),
});
export type InspectionInput = z.infer<typeof inspectionInput>;

const goal = (field: string) =>
  z.int(`${field}请填0到100的整数`).min(0, `${field}不小于0`).max(100, `${field}不超过100`);

const planShape = {
  kind: z.enum(inspectionKinds, "请选择督查类型"),
  endsOn: dayField("结束日期", "2026-11-20").nullable(),
  unitIds: z.array(z.uuid()).min(1, "请至少选择一个受检单位").max(200),
  memberIds: z.array(z.uuid()).min(1, "请至少选择一名督查组成员").max(40),
  /** Null until one is chosen; an inspection starts with one. */
  checklistId: z.uuid("请选择检查清单").nullable(),
  unitGoal: goal("单位覆盖目标"),
  placeGoal: goal("点位覆盖目标"),
};

/** Everything a planned inspection is set up with, beside its name and first day. Goals in percent. */
export const inspectionPlan = z.object(planShape);
export type InspectionPlan = z.infer<typeof inspectionPlan>;

/** The form of a planned inspection: name, days and plan as one. */
export const inspectionSetupInput = inspectionInput
  .extend(planShape)
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    message: "结束日期不能早于开始日期",
    path: ["endsOn"],
  });
export type InspectionSetupInput = z.infer<typeof inspectionSetupInput>;

/** What an inspection came to, in the office's words; planned visits are cancelled with the reason given. */
export const closeInspectionInput = z.object({
  summary: z.string().trim().min(4, "请填写督查小结，至少4个字").max(2000, "小结不超过2000个字"),
  /** Empty where nothing is left on the plan. */
  cancelReason: z.string().trim().max(200, "取消原因不超过200个字"),
});

/** One visit on the plan: which unit or place, when, by whom. */
export const visitPlanInput = z.object({
  unitId: z.uuid("请选择单位"),
  /** Null: the unit itself. */
  placeId: z.uuid("请选择点位").nullable(),
  plannedOn: dayField("检查日期").nullable(),
  inspectorId: z.uuid("请选择督查员").nullable(),
});
export type VisitPlanInput = z.infer<typeof visitPlanInput>;

export const cancelVisitInput = z.object({
  reason: z.string().trim().min(2, "请填写取消原因").max(200, "取消原因不超过200个字"),
});

/** A random draw as asked for: so many places of each unit's kinds, by this seed. */
export const drawInput = z.object({
  /** Anything a person can read out and type again. */
  seed: z
    .string()
    .trim()
    .min(4, "种子至少4个字符")
    .max(40, "种子不超过40个字符")
    .regex(/^[\w.-]+$/, "种子只用字母、数字、点和横线"),
  strata: z
    .array(
      z.object({
        unitId: z.uuid("请选择单位"),
        kinds: z.array(z.enum(placeKinds)).min(1, "请选择点位类别").max(placeKinds.length),
        take: z.int("抽取数应为整数").min(1, "每层至少抽1个").max(500, "每层最多抽500个"),
      }),
    )
    .min(1, "请至少选择一个单位抽取")
    .max(600),
});
export type DrawInput = z.infer<typeof drawInput>;

/** An internal note 内部备注 on a finding; the county side alone reads it. */
export const noteInput = z.object({
  text: freeText(z.string().trim().min(2, "请填写备注内容").max(1000, "备注不超过1000个字")),
});
