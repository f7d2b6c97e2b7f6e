import type { Day } from "../calendar/clock.ts";
import { formatDay } from "../calendar/format-day.ts";
import type { DecimalText } from "../decimal/decimal-text.ts";
import type { IndicatorScore, Pace } from "./score.ts";

/** What a number of a score sentence leads to on the matrix: its own filters. */
export type ScoreFocus = { pace: Pace } | { tier: number } | { overdueSubmissions: true };

/** A run of plain text, or a number that leads to what it counts. */
export type ScoreSentencePart = { text: string } | { value: string; focus: ScoreFocus };

/** Worst first: a category stands where its worst indicator stands. */
const worstFirst = [
  "missed",
  "behind",
  "deducted",
  "on_pace",
  "attained",
  "not_due",
  "not_applicable",
] as const satisfies readonly Pace[];

/** Where several indicators stand together; 未到期 where there are none. */
export function worstPace(paces: readonly Pace[]): Pace {
  return worstFirst.find((pace) => paces.includes(pace)) ?? "not_due";
}

/** Whether points are lost against pace. */
export function isBehind(pace: Pace): boolean {
  return pace === "behind" || pace === "missed";
}

/** Per cent of the base points attained, rounded down; null without any. */
function attainedPercent(own: readonly IndicatorScore[]): number | null {
  const base = own.filter(({ role, pace }) => role === "base" && pace !== "not_applicable");
  const sum = (of: "score" | "max") => base.reduce((total, one) => total + Number(one[of]), 0);
  if (sum("max") <= 0) return null;
  return Math.max(0, Math.floor((sum("score") / sum("max")) * 100 + 1e-9));
}

/** From this share on, a category's loss is slight: shown as a word, without colour. */
const slightFrom = 85;

/** Whether what a category lost is slight. */
export function isSlightLoss(own: readonly IndicatorScore[]): boolean {
  return (attainedPercent(own) ?? 100) >= slightFrom;
}

/**
 * What a category says of itself: the share of its base points attained, so that a deduction beside
 * them does not hide what was attained; without base points, what it adds or takes off.
 */
export function categoryShare(own: readonly IndicatorScore[], points: DecimalText): string {
  const base = own.filter(({ role, pace }) => role === "base" && pace !== "not_applicable");
  if (base.length === 0) return signedText(points);
  const percent = attainedPercent(own);
  return percent === null ? "—" : `${percent}%`;
}

/** Points brought or taken, with their sign: “+1.5”, “-0.7”, “0”. */
function signedText(points: DecimalText): string {
  const value = Number(points);
  return value > 0 ? `+${points}` : value === 0 ? "0" : points;
}

/**
 * What a matrix cell shows of an indicator: “9/11” where pace is counted, “83%”, “-0.7” for what is
 * added or taken off; “—” 不适用, “·” nothing known yet.
 */
export function cellText(one: IndicatorScore): string {
  const { attained, expectedByNow, pace, role, score, unit } = one;
  if (pace === "not_applicable") return "—";
  if (role !== "base") return signedText(score);
  if (attained === null) return "·";
  if (unit === "%") return `${Math.floor(Number(attained))}%`;
  const paced = expectedByNow !== null && Number(expectedByNow) > 0;
  return paced ? `${attained}/${expectedByNow}` : attained;
}

/** What a unit is ordered by in the matrix. */
export type ScoreAttention = { name: string; tier: number; total: DecimalText; behind: number };

/** Units that need attention first: the lower grade, more behind pace, fewer points; equal ones by name. */
export function compareScoreAttention(a: ScoreAttention, b: ScoreAttention): number {
  const order = b.tier - a.tier || b.behind - a.behind || Number(a.total) - Number(b.total);
  if (order !== 0) return order;
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

/** 指标: “截至11月21日，3个乡镇落后序时，涉及7项指标；档次好5个、较好9个；2个乡镇有报送逾期未报”. */
export function countyScoreSentence(question: {
  asOf: Day;
  today: Day;
  units: number;
  behindUnits: number;
  behindIndicators: number;
  tiers: readonly { name: string; count: number }[];
  /** Units with a submission past its due day that can still be handed in. */
  overdueUnits: number;
}): ScoreSentencePart[] {
  const { asOf, today, units, behindUnits, behindIndicators, tiers, overdueUnits } = question;
  const opening = `截至${formatDay(asOf, today)}，`;
  if (units === 0) return [{ text: `${opening}还没有参加考核的乡镇` }];
  const parts: ScoreSentencePart[] =
    behindUnits === 0
      ? [{ text: `${opening}${units}个乡镇都达到序时` }]
      : [
          { text: opening },
          { value: String(behindUnits), focus: { pace: "behind" } },
          { text: `个乡镇落后序时，涉及${behindIndicators}项指标` },
        ];
  const used = tiers.flatMap((tier, at) => (tier.count > 0 ? [{ ...tier, at }] : []));
  used.forEach(({ name, count, at }, index) => {
    parts.push({ text: `${index === 0 ? "；" : "、"}${name}` });
    parts.push({ value: String(count), focus: { tier: at } }, { text: "个" });
  });
  if (overdueUnits > 0) {
    parts.push(
      { text: "；" },
      { value: String(overdueUnits), focus: { overdueSubmissions: true } },
    );
    parts.push({ text: "个乡镇有报送逾期未报" });
  }
  return parts;
}

/** 本月要做: “本月还有4件事要做，其中2件已落后序时”. */
export function thisMonthSentence({ total, late }: { total: number; late: number }): string {
  if (total === 0) return "本月没有落后序时的指标，也没有到期的事项";
  return `本月还有${total}件事要做${late === 0 ? "，都没有落后序时" : `，其中${late}件已落后序时`}`;
}
