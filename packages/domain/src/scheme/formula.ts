import { z } from "zod";
import { levels } from "../activity/activity.ts";
import { amountInput } from "../decimal/decimal-text.ts";
import { severities } from "../finding/state.ts";

const points = amountInput("分值");
const subPeriods = ["month", "quarter", "half"] as const;

/** Score of a level table: what one item of the level is worth. */
const levelPoints = z
  .array(z.object({ level: z.enum(levels), points }))
  .min(1, "请至少填写一个级别的分值");

/**
 * How a value becomes points. Configuration, not code: one evaluator a shape. The shapes are those of
 * published assessment tables (docs/sources.md); what each computes: docs/scoring.md.
 */
export const formula = z.discriminatedUnion("shape", [
  /** weight × min(1, attained ÷ expected) */
  z.object({ shape: z.literal("proportional") }),
  /** weight − points × shortfall, never below 0. `of`: against the target, the minimum of each sub-period, or the larger of both. */
  z.object({
    shape: z.literal("per_shortfall"),
    points,
    of: z.enum(["target", "minimum", "either"]),
  }),
  /** the weight, or nothing */
  z.object({ shape: z.literal("all_or_nothing") }),
  /** Σ level points × factors, each article once. `scale` target: in proportion to the target; direct: as points. */
  z.object({
    shape: z.literal("points"),
    table: levelPoints,
    frontPage: amountInput("头版倍数"),
    joint: amountInput("联合倍数"),
    scale: z.enum(["target", "direct"]),
  }),
  /** A base for each sub-period in proportion to its minimum, capped there, plus level points on top; the indicator's cap bounds the year. */
  z.object({
    shape: z.literal("base_and_bonus"),
    every: z.enum(subPeriods),
    base: points,
    bonus: z.array(z.object({ level: z.enum(levels), points })),
  }),
  /** Points by where the value lies: the first band whose `from` (direction up) it reaches, or whose `from` (direction down) it does not exceed. */
  z.object({
    shape: z.literal("bands"),
    bands: z.array(z.object({ from: amountInput("分档界限"), points })).min(1, "请至少填写一档"),
  }),
  /** −points an event, by class; −`overdue` more for an overdue one; ×`repeated` for a repeated one; at most −`atMost`. */
  z.object({
    shape: z.literal("per_event"),
    points: z.object({
      ...(Object.fromEntries(severities.map((key) => [key, points])) as Record<
        (typeof severities)[number],
        typeof points
      >),
    }),
    overdue: points,
    repeated: amountInput("重复倍数"),
    atMost: points,
  }),
  /** 状态描述: the first state whose `upTo` failures are not exceeded gives its percent of the weight; beyond the last, 0. */
  z.object({
    shape: z.literal("states"),
    states: z
      .array(
        z.object({
          name: z.string().trim().min(1, "请填写状态名称").max(20),
          upTo: z.int("不合格数应为整数").min(0),
          percent: amountInput("得分比例"),
        }),
      )
      .min(1, "请至少填写一个状态"),
  }),
  /** Each item of a duty: −`missing` when its day has passed, −`late` when done after it. */
  z.object({ shape: z.literal("duty_items"), missing: points, late: points }),
  /** The points the office gave, with reason, bounded by floor and cap. */
  z.object({ shape: z.literal("judged") }),
]);
export type Formula = z.infer<typeof formula>;
export type FormulaShape = Formula["shape"];
