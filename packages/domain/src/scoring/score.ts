import type { DecimalText } from "../decimal/decimal-text.ts";
import type { IndicatorKind } from "../scheme/indicator-text.ts";
import type { RecordRef } from "./facts.ts";

/** Where an indicator stands against its pace; `deducted`: points came off, which no pace measures. Always shown as a word, never as a tone alone. */
export const paces = [
  "attained",
  "on_pace",
  "behind",
  "missed",
  "deducted",
  "not_due",
  "not_applicable",
] as const;
export type Pace = (typeof paces)[number];
export const paceLabels = {
  attained: "已完成",
  on_pace: "达到序时",
  behind: "落后序时",
  missed: "已失分",
  deducted: "有扣分",
  not_due: "未到期",
  not_applicable: "不适用",
} as const satisfies Record<Pace, string>;

/** One piece of a score's arithmetic, with the records it rests on. */
export type ScorePart = {
  /** e.g. “3月”, “中央 1 篇”, “半年报告”. */
  label: string;
  /** Points it brings or costs; null where it only counts. */
  points: DecimalText | null;
  /** Amount it counts for; null where there is none. */
  amount: DecimalText | null;
  note: string;
  records: readonly RecordRef[];
};

/** Score of one indicator; decimals are texts with at most two places. */
export type IndicatorScore = {
  code: string;
  name: string;
  category: string;
  kind: IndicatorKind;
  role: "base" | "bonus" | "deduction";
  score: DecimalText;
  max: DecimalText;
  /** Value attained, in `unit`; null where nothing is known yet. */
  attained: DecimalText | null;
  /** The year's target; null where there is none. */
  target: DecimalText | null;
  /** What should have been attained by now; null where pace has no meaning. */
  expectedByNow: DecimalText | null;
  unit: string;
  pace: Pace;
  /** The arithmetic: “集中学习 9 次 / 全年 12 次，按序时应达 11 次，少 2 次扣 1.0 分，得 7.0 / 8.0”. */
  sentence: string;
  parts: readonly ScorePart[];
};

/** Score of a unit's year. */
export type UnitScore = {
  unitId: string;
  total: DecimalText;
  /** Of the base indicators, out of 100 after re-weighting 不适用. */
  base: DecimalText;
  bonus: DecimalText;
  /** Taken off, as a positive number. */
  deductions: DecimalText;
  /** Maximum of the applicable base indicators before re-weighting. */
  applicable: DecimalText;
  /** A confirmed veto bounded the total. */
  vetoed: boolean;
  /** Place in the scheme's tiers, 0 the best. */
  tier: number;
  tierName: string;
  sentence: string;
  /** `score` without deductions, unless the category has nothing else; `behind` counts all. */
  categories: readonly {
    code: string;
    name: string;
    score: DecimalText;
    max: DecimalText;
    behind: number;
  }[];
  indicators: readonly IndicatorScore[];
};
