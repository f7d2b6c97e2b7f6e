import { addDays } from "../calendar/calendar.ts";
import { type Day, firstYear, lastYear } from "../calendar/clock.ts";
import { formatFullDay } from "../calendar/format-day.ts";
import { halfWidth } from "../input/half-width.ts";
import { monthEnd } from "../period/period.ts";

/** A day found in a text: where it stands, what it means, and what to check about it. */
export type FoundDay = {
  /** Offsets into the text; digits, letters and signs may be full width. */
  start: number;
  end: number;
  /** Null for a day no calendar has, e.g. 2月30日. */
  day: Day | null;
  /** What to check, for people; "" where the text is plain. */
  ambiguity: string;
};

const two = (value: number) => String(value).padStart(2, "0");

function dayOf(year: number, month: number, date: number): Day | null {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || date < 1) return null;
  const day = `${year}-${two(month)}-${two(date)}`;
  return day <= monthEnd(year, month) ? day : null;
}

type Meaning = Pick<FoundDay, "day" | "ambiguity">;

function dated(day: Day | null, today: Day): Meaning {
  if (day === null) return { day, ambiguity: "日历上没有这一天，请核对日期" };
  return { day, ambiguity: day > today ? `${formatFullDay(day)}还没有到，请核对日期` : "" };
}

/** A day without its year is the last one that has come: in January, “12月30日” is last year's. */
function withoutYear(month: number, date: number, today: Day): Meaning {
  const year = Number(today.slice(0, 4));
  const thisYear = dayOf(year, month, date);
  if (thisYear !== null && thisYear <= today) return { day: thisYear, ambiguity: "" };
  const lastYears = dayOf(year - 1, month, date);
  if (lastYears === null) return dated(thisYear, today);
  const near = addDays(lastYears, 120) >= today;
  return {
    day: lastYears,
    ambiguity: near ? "" : `未写年份，今年的还没有到，按${formatFullDay(lastYears)}登记，请核对`,
  };
}

function dateAlone(date: number, today: Day): Meaning {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const this_ = dayOf(year, month, date);
  if (this_ !== null && this_ <= today) return { day: this_, ambiguity: "" };
  const before = month === 1 ? dayOf(year - 1, 12, date) : dayOf(year, month - 1, date);
  if (before === null) return { day: null, ambiguity: "日历上没有这一天，请核对日期" };
  return { day: before, ambiguity: `未写月份，按${formatFullDay(before)}登记，请核对` };
}

/** Monday 0 to Sunday 6. */
function weekdayOf(day: Day): number {
  return (new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay() + 6) % 7;
}

const weekdays = "一二三四五六日天";

function weekday(prefix: string, name: string, today: Day): Meaning {
  const wanted = Math.min(weekdays.indexOf(name), 6);
  const ahead = wanted - weekdayOf(today);
  if (/^上/.test(prefix)) return dated(addDays(today, ahead - 7), today);
  if (/^[本这]/.test(prefix)) return dated(addDays(today, ahead), today);
  return { day: addDays(today, ahead > 0 ? ahead - 7 : ahead), ambiguity: "" };
}

const back: Record<string, number> = { 今: 0, 昨: 1, 前: 2, 大前: 3 };

type Shape = {
  pattern: RegExp;
  read: (groups: readonly string[], today: Day) => Meaning;
};

const number = (text: string | undefined) => Number(text);

// In this order: a day with its year is not to be read as one without.
const shapes: readonly Shape[] = [
  {
    pattern: /(?<!\d)(\d{4})\s?(?:[-./]|年)\s?(\d{1,2})\s?(?:[-./]|月)\s?(\d{1,2})(?!\d)\s?[日号]?/,
    read: ([year, month, date], today) =>
      dated(dayOf(number(year), number(month), number(date)), today),
  },
  {
    pattern: /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/,
    read: ([year, month, date], today) =>
      dated(dayOf(number(year), number(month), number(date)), today),
  },
  {
    pattern: /(去年|今年)?(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})(?!\d)\s?[日号]?/,
    read: ([year, month, date], today) => {
      if (!year) return withoutYear(number(month), number(date), today);
      const which = Number(today.slice(0, 4)) - (year === "去年" ? 1 : 0);
      return dated(dayOf(which, number(month), number(date)), today);
    },
  },
  {
    // 3.12 and 3/12 stand at the beginning or alone, or they are numbers of another sort.
    pattern: /(?<![^\s，,])(\d{1,2})[./-](\d{1,2})(?=$|[\s，,])/,
    read: ([month, date], today) => withoutYear(number(month), number(date), today),
  },
  {
    pattern: /(大前|[今昨前])[天日](?:上午|下午|晚上?)?/,
    read: ([which = ""], today) => ({ day: addDays(today, -(back[which] ?? 0)), ambiguity: "" }),
  },
  {
    pattern: /(上个?|本|这个?)?(?:周|星期|礼拜)([一二三四五六日天])(?:上午|下午|晚上?)?/,
    read: ([prefix = "", name = ""], today) => weekday(prefix, name, today),
  },
  {
    pattern: /(?<![\d.\-/月第])(\d{1,2})[日号](?![\d报])/,
    read: ([date], today) => dateAlone(number(date), today),
  },
];

/** The day a text names, in any of the ways people write one; null where it names none. */
export function findDay(text: string, today: Day): FoundDay | null {
  const folded = halfWidth(text);
  for (const { pattern, read } of shapes) {
    const found = pattern.exec(folded);
    if (found === null) continue;
    const { day, ambiguity } = read(
      found.slice(1).map((group) => group ?? ""),
      today,
    );
    return { start: found.index, end: found.index + found[0].trimEnd().length, day, ambiguity };
  }
  return null;
}
