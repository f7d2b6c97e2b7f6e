import { type Day, firstYear, lastYear } from "../calendar/clock.ts";
import { formatMonthDay } from "../calendar/format-day.ts";

/** How often a figure is reported. */
export const frequencies = ["month", "quarter", "half", "year"] as const;
export type Frequency = (typeof frequencies)[number];
export const frequencyLabels = {
  month: "每月",
  quarter: "每季度",
  half: "每半年",
  year: "每年",
} as const satisfies Record<Frequency, string>;

/** `2026`, `2026-H1`, `2026-Q1` or `2026-M03`. */
export type PeriodId = string;

/** open: running · due: over, to be reported · grace: late but accepted · locked: only corrections (docs/periods.md). */
export const periodPhases = ["open", "due", "grace", "locked"] as const;
export type PeriodPhase = (typeof periodPhases)[number];
export const periodPhaseLabels = {
  open: "进行中",
  due: "待报送",
  grace: "宽限期",
  locked: "已锁定",
} as const satisfies Record<PeriodPhase, string>;

/** Days after a period's end: figures are due on the `dueDay`th, locked after the `lockDay`th. */
export type PeriodRule = { dueDay: number; lockDay: number };

/** First and last day, both included. */
export type Span = { from: Day; to: Day };

type Parts = { year: number; frequency: Frequency; ordinal: number };

const shape = /^(\d{4})(?:-(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/;
const monthsOf = { month: 1, quarter: 3, half: 6, year: 12 } as const satisfies Record<
  Frequency,
  number
>;

/** Null for what is no period of a year this system can hold. */
export function parsePeriod(id: PeriodId): Parts | null {
  const found = shape.exec(id);
  const year = Number(found?.[1]);
  if (found === null || year < firstYear || year > lastYear) return null;
  if (found[2] !== undefined) return { year, frequency: "month", ordinal: Number(found[2]) };
  if (found[3] !== undefined) return { year, frequency: "quarter", ordinal: Number(found[3]) };
  if (found[4] !== undefined) return { year, frequency: "half", ordinal: Number(found[4]) };
  return { year, frequency: "year", ordinal: 1 };
}

function partsOf(id: PeriodId): Parts {
  const parts = parsePeriod(id);
  if (parts === null) throw new RangeError(`not a period: ${id}`);
  return parts;
}

function idOf({ year, frequency, ordinal }: Parts): PeriodId {
  if (frequency === "year") return String(year);
  if (frequency === "month") return `${year}-M${String(ordinal).padStart(2, "0")}`;
  return `${year}-${frequency === "quarter" ? "Q" : "H"}${ordinal}`;
}

/** The period of a frequency that holds a day. */
export function periodOf(day: Day, frequency: Frequency): PeriodId {
  const month = Number(day.slice(5, 7));
  const ordinal = Math.ceil(month / monthsOf[frequency]);
  return idOf({ year: Number(day.slice(0, 4)), frequency, ordinal });
}

const two = (value: number) => String(value).padStart(2, "0");

/** The last day of a month, 1 to 12. */
export function monthEnd(year: number, month: number): Day {
  return `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

/** @throws RangeError for what is no period. */
export function periodSpan(id: PeriodId): Span {
  const { year, frequency, ordinal } = partsOf(id);
  const last = ordinal * monthsOf[frequency];
  const first = last - monthsOf[frequency] + 1;
  return { from: `${year}-${two(first)}-01`, to: monthEnd(year, last) };
}

/** All periods of a frequency in a year, in order. */
export function periodsOfYear(year: number, frequency: Frequency): PeriodId[] {
  return Array.from({ length: 12 / monthsOf[frequency] }, (_, at) =>
    idOf({ year, frequency, ordinal: at + 1 }),
  );
}

/** The period before, of the same frequency. @throws RangeError for what is no period. */
export function previousPeriod(id: PeriodId): PeriodId {
  const { year, frequency, ordinal } = partsOf(id);
  if (ordinal > 1) return idOf({ year, frequency, ordinal: ordinal - 1 });
  return idOf({ year: year - 1, frequency, ordinal: 12 / monthsOf[frequency] });
}

/** 去年同期. @throws RangeError for what is no period. */
export function samePeriodLastYear(id: PeriodId): PeriodId {
  const parts = partsOf(id);
  return idOf({ ...parts, year: parts.year - 1 });
}

/** “2026年3月”, “2026年第1季度”, “2026年上半年”, “2026年”. @throws RangeError for what is no period. */
export function periodLabel(id: PeriodId): string {
  const { year, frequency, ordinal } = partsOf(id);
  if (frequency === "year") return `${year}年`;
  if (frequency === "half") return `${year}年${ordinal === 1 ? "上" : "下"}半年`;
  return frequency === "quarter" ? `${year}年第${ordinal}季度` : `${year}年${ordinal}月`;
}

/** Due and lock day by rule, in the month after the period's end; a short month ends it. */
export function periodDeadlines(id: PeriodId, rule: PeriodRule): { dueOn: Day; lockOn: Day } {
  const end = periodSpan(id).to;
  const year = Number(end.slice(0, 4)) + (end.slice(5, 7) === "12" ? 1 : 0);
  const month = (Number(end.slice(5, 7)) % 12) + 1;
  const on = (wanted: number): Day => {
    const last = monthEnd(year, month);
    const day = `${year}-${two(month)}-${two(wanted)}`;
    return day < last ? day : last;
  };
  return { dueOn: on(rule.dueDay), lockOn: on(rule.lockDay) };
}

/** A period's dates as they stand: by rule, or as the office set them; `lockedAt` once it was locked early. */
export type PeriodDates = { dueOn: Day; lockOn: Day; lockedAt: string | null };

/** Where a period stands. The lock day itself is the last day of grace. */
export function periodPhase(id: PeriodId, dates: PeriodDates, today: Day): PeriodPhase {
  if (dates.lockedAt !== null || today > dates.lockOn) return "locked";
  if (today <= periodSpan(id).to) return "open";
  return today <= dates.dueOn ? "due" : "grace";
}

/** The one sentence about a period's calendar: “7月数据：8月5日前报，10日锁定”. */
export function periodSentence(id: PeriodId, dates: PeriodDates): string {
  const { frequency, year, ordinal } = partsOf(id);
  const name = frequency === "month" ? `${ordinal}月` : periodLabel(id).replace(`${year}年`, "");
  const sameMonth = dates.dueOn.slice(0, 7) === dates.lockOn.slice(0, 7);
  const lock = sameMonth ? `${Number(dates.lockOn.slice(8))}日` : formatMonthDay(dates.lockOn);
  return `${name === "" ? `${year}年` : name}数据：${formatMonthDay(dates.dueOn)}前报，${lock}锁定`;
}
