import { z } from "zod";
import { activityKinds } from "../activity/activity.ts";
import { amountInput, decimalInput } from "../decimal/decimal-text.ts";
import { frequencies } from "../period/period.ts";
import { formula } from "./formula.ts";
import { evidenceRules, indicatorKinds, valueSources } from "./indicator-text.ts";

const key = z.string().regex(/^[a-z][a-z0-9_]{0,30}$/, "字段代号应为小写字母、数字和下划线");
const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "日期应为“月-日”，如 03-31");

/** One typed number of a submission. */
const figureField = z.object({
  key,
  name: z.string().trim().min(1, "请填写数据项名称").max(30),
  /** Unit of measure: 件, 元, 个. */
  unit: z.string().trim().max(10),
});

/**
 * What is typed for a rate or a typed count. `amount` for counts; `numerator` and `denominator` for
 * rates; `total` says which fields must add up to which; `combine` how a year's periods become one.
 */
export const figureRule = z.object({
  fields: z.array(figureField).min(1, "请至少设一个数据项").max(12),
  amount: key.nullable(),
  numerator: key.nullable(),
  denominator: key.nullable(),
  total: z.object({ field: key, parts: z.array(key).min(2) }).nullable(),
  combine: z.enum(["mean", "latest", "pooled"]),
});
export type FigureRule = z.infer<typeof figureRule>;

/** One thing to be done by a day. `nextYear`: the day lies in the year after the scheme's. */
export const dutyItem = z.object({
  name: z.string().trim().min(1, "请填写事项名称").max(40),
  by: monthDay,
  nextYear: z.boolean(),
});
export type DutyItem = z.infer<typeof dutyItem>;

/** One condition on an activity's attribute; all must hold. */
const condition = z.object({ attribute: key, is: z.union([z.boolean(), z.string()]) });

/** One indicator 指标 of a scheme. `code` joins it to entries, findings and other years. */
export const indicatorRule = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Z]{1,2}\d{1,2}$/, "指标代码应为字母加数字，如 B1"),
  /** Code of its category: the letters of its own code need not be the same. */
  category: z.string().trim().min(1).max(4),
  name: z.string().trim().min(2, "请填写指标名称").max(40),
  /** Basis document and clause 依据. */
  basis: z.string().trim().max(200),
  kind: z.enum(indicatorKinds),
  source: z.enum(valueSources),
  /** Unit of measure of the value: 次, 篇, %, 分. */
  unit: z.string().trim().max(10),
  /** Whether more is better. */
  direction: z.enum(["up", "down"]),
  /** The year's target: a count, points, or percent; null where there is none. */
  target: amountInput("目标值").nullable(),
  /** At least so many in every sub-period. */
  minimum: z
    .object({ every: z.enum(["month", "quarter", "half"]), amount: z.int().min(1).max(999) })
    .nullable(),
  /** Activities that count; null for other sources. */
  match: z.object({ kind: z.enum(activityKinds), where: z.array(condition).max(4) }).nullable(),
  /** Typed or imported figures; null for other sources. */
  figure: figureRule.nullable(),
  /** The submission that asks: every period of a frequency, or once in the submission of a month; null if nothing is asked. */
  asked: z
    .union([z.object({ every: z.enum(frequencies) }), z.object({ month: z.int().min(1).max(12) })])
    .nullable(),
  /** Items of a duty, each asked until it is done; empty for other kinds. */
  items: z.array(dutyItem).max(12),
  /** Points when fully met; 0 for deductions, the maximum for a bonus. */
  weight: amountInput("分值"),
  /** Least and most this indicator can add; null for 0 and the weight. */
  floor: decimalInput("下限").nullable(),
  cap: decimalInput("上限").nullable(),
  /** base: part of the 100 · bonus: added on top · deduction: taken off. */
  role: z.enum(["base", "bonus", "deduction"]),
  formula,
  evidence: z.enum(evidenceRules),
  /** Units it applies to; null for all townships and subdistricts. */
  appliesTo: z.array(z.uuid()).nullable(),
  /** Who confirms the value: the office, or a county department by name. */
  confirmedBy: z.string().trim().min(1, "请填写由谁确认").max(30),
  /** 备案号 of the submission that asks for it. */
  filingNumber: z.string().trim().max(40),
});
export type Indicator = z.infer<typeof indicatorRule>;
