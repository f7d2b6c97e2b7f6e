import { z } from "zod";
import { amountInput } from "../decimal/decimal-text.ts";
import { indicatorRule } from "./indicator.ts";

/** A first-level indicator 一级指标. */
const category = z.object({
  code: z.string().trim().min(1, "请填写一级指标代码").max(4),
  name: z.string().trim().min(2, "请填写一级指标名称").max(30),
});

const periodRule = z
  .object({ dueDay: z.int().min(1).max(28), lockDay: z.int().min(1).max(28) })
  .refine(({ dueDay, lockDay }) => dueDay <= lockDay, "锁定日不能早于截止日");

/** Grades 档次, best first; the last one starts at 0. */
const tierRule = z.object({
  name: z.string().trim().min(1, "请填写档次名称").max(10),
  from: amountInput("档次起点"),
});

/**
 * One year's rules, kept as one document: categories and indicators in their order, grades, calendar.
 * Rules across fields (codes once, weights adding up to 100, kind and formula fitting) are
 * `schemeProblems`.
 */
export const schemeRules = z.object({
  categories: z.array(category).min(1, "请至少设一个一级指标").max(20),
  indicators: z.array(indicatorRule).max(80, "一个方案最多80个指标"),
  tiers: z.array(tierRule).min(2, "请至少设两档").max(6),
  /** A confirmed veto bounds the year's total. */
  vetoCap: amountInput("一票否决上限"),
  calendar: z.object({
    month: periodRule,
    quarter: periodRule,
    half: periodRule,
    year: periodRule,
  }),
  /** Whether published ratings show an order; grades alone otherwise. */
  ranked: z.boolean(),
  /** Whether preparing and signing a submission is one step. */
  oneStepSigning: z.boolean(),
});
export type SchemeRules = z.infer<typeof schemeRules>;
export type Category = z.infer<typeof category>;
