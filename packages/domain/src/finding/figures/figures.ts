import type { WorkCalendar } from "../../calendar/calendar.ts";
import type { FindingFacts } from "../facts.ts";
import type { FindingFilter } from "../filter.ts";
import type { FindingFlag } from "../status/flags.ts";

/** Figures that count findings. Each is one flag or one state, so it links to exactly its rows. */
export const countFigures = {
  open: { label: "在办", unit: "件", filter: { flag: "open" } },
  overdue: { label: "逾期", unit: "件", filter: { flag: "overdue" } },
  soon: { label: "临期", unit: "件", filter: { flag: "soon" } },
  awaitingAcknowledgement: { label: "待签收", unit: "件", filter: { flag: "awaiting_receipt" } },
  acknowledgementAlert: { label: "超期未签收", unit: "件", filter: { flag: "receipt_alert" } },
  rectifying: { label: "整改中", unit: "件", filter: { state: ["rectifying"] } },
  returned: { label: "被退回", unit: "件", filter: { flag: "returned" } },
  awaitingVerification: { label: "待销号", unit: "件", filter: { flag: "awaiting_review" } },
  disputed: { label: "异议复核", unit: "件", filter: { state: ["disputed"] } },
  longTerm: { label: "长期坚持", unit: "件", filter: { state: ["long_term"] } },
  closed: { label: "已销号", unit: "件", filter: { state: ["closed"] } },
  closedOnTime: { label: "按期销号", unit: "件", filter: { flag: "closed_on_time" } },
  closedLate: { label: "逾期销号", unit: "件", filter: { flag: "closed_late" } },
  everIssued: { label: "累计交办", unit: "件", filter: { flag: "ever_issued" } },
  counted: { label: "纳入统计", unit: "件", filter: { flag: "counted" } },
  everReturned: { label: "曾被退回", unit: "件", filter: { flag: "ever_returned" } },
  verified: { label: "已核查", unit: "件", filter: { flag: "verified" } },
} as const satisfies Record<
  string,
  { label: string; unit: string; filter: FindingFilter & { flag?: FindingFlag } }
>;
export type CountFigure = keyof typeof countFigures;
export const countFigureKeys = Object.keys(countFigures) as CountFigure[];
export type FindingCounts = Record<CountFigure, number>;

/** Rates in per cent: one count over another. A rate links to its numerator's rows. */
export const rateFigures = {
  /** 已销号 ÷ (累计交办 − 交办后撤销 − 交办后并案). */
  rectificationRate: { label: "整改率", numerator: "closed", denominator: "counted" },
  onTimeRate: { label: "按期率", numerator: "closedOnTime", denominator: "closed" },
  /** Findings returned at least once ÷ findings on which a verification was concluded. */
  returnRate: { label: "退回率", numerator: "everReturned", denominator: "verified" },
} as const satisfies Record<
  string,
  { label: string; numerator: CountFigure; denominator: CountFigure }
>;
export type RateFigure = keyof typeof rateFigures;
export type FigureKey = CountFigure | RateFigure;

/** What stands where a figure has no value: its denominator is 0. Not the same as 0. */
const noValue = "—";

/** Share from 0 to 1; null when there is nothing to divide by. */
function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

export function rateOf(figure: RateFigure, counts: FindingCounts): number | null {
  const { numerator, denominator } = rateFigures[figure];
  return ratio(counts[numerator], counts[denominator]);
}

/** “71%”, or “—”. Never rounds an incomplete share up to 100 % or a real one down to 0 %. */
export function rateText(share: number | null): string {
  if (share === null) return noValue;
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return "99%";
  if (percent === 0 && share > 0) return "1%";
  return `${percent}%`;
}

/** 平均整改天数: working days of the closed findings, one decimal; null without any. */
export function averageDays(daysUsedSum: number, closed: number): number | null {
  return closed === 0 ? null : Math.round((daysUsedSum / closed) * 10) / 10;
}

export function averageDaysText(average: number | null): string {
  return average === null ? noValue : `${average}个工作日`;
}

/** The acknowledgement together with measures is due this many working days after the issue (docs/lifecycle.md). */
export const acknowledgeWorkdays = 5;

/**
 * Whether the acknowledgement came in time; null while it is neither given nor due, and for findings never
 * issued. 签收及时率 is true ÷ (true + false).
 */
export function acknowledgedInTime(
  finding: Pick<FindingFacts, "issuedOn" | "acknowledgedOn">,
  today: string,
  calendar: WorkCalendar,
): boolean | null {
  if (finding.issuedOn === null) return null;
  const lastDay = calendar.addWorkdays(finding.issuedOn, acknowledgeWorkdays);
  if (finding.acknowledgedOn !== null) return finding.acknowledgedOn <= lastDay;
  return today > lastDay ? false : null;
}

/** The rows behind a figure, narrowed by what the page already shows (a unit, an inspection, dates). */
export function figureFilter(figure: FigureKey, within: FindingFilter = {}): FindingFilter {
  const key = figure in rateFigures ? rateFigures[figure as RateFigure].numerator : figure;
  const { filter } = countFigures[key as CountFigure];
  return { ...within, ...filter };
}

/** A figure's name for a heading. */
export function figureLabel(figure: FigureKey): string {
  return figure in rateFigures
    ? rateFigures[figure as RateFigure].label
    : countFigures[figure as CountFigure].label;
}

/** 0 of everything. */
export function emptyCounts(): FindingCounts {
  return Object.fromEntries(countFigureKeys.map((key) => [key, 0])) as FindingCounts;
}
