import { addDays } from "../calendar.ts";
import type { Day } from "../clock.ts";
import type { HolidayKind, HolidayRow } from "../holiday.ts";

export type ReadHolidays = {
  days: HolidayRow[];
  /** Lines too long, or with a date that say neither 放假 nor 上班 or name no real day, from 1. */
  problems: { line: number; message: string }[];
};

const dateMark =
  /(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})日?(?:(?:至|到|—+|-{2,}|~|～)(?:(\d{4})[年./-])?(?:(\d{1,2})[月./-])?(\d{1,2})日?)?/g;
const workdayWords = /上班|补班|工作日/;
const holidayWords = /放假|调休|休息|休假|节假日/;
/** A cap on what one span may cover: the longest holiday of China is nine days. */
const maxSpanDays = 31;
/** No line of a notice or a table is longer; what is pasted as one is not read letter by letter. */
const maxLineLength = 1000;

/** Full-width digits, brackets with weekdays and blanks put aside, so that one pattern reads all. */
function plain(line: string): string {
  return line
    .normalize("NFKC")
    .replace(/\([^()]*\)/g, "")
    .replace(/(?:星期|周)[一二三四五六日天]/g, "")
    .replace(/[ \u3000]+/g, " ")
    .trim();
}

const isDay = (day: string) => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
};
const dayOf = (year: number, month: number, date: number): Day =>
  `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;

/** “一、元旦：” or a table cell of its own: what the days are called. */
function nameOf(line: string, carried: string): string {
  const headed = /^(?:[一二三四五六七八九十]+、|\d+[.、])?([\u4e00-\u9fff、]{2,12})[:：]/.exec(
    line,
  );
  if (headed?.[1]) return headed[1];
  const text = line
    .replace(dateMark, " ")
    .replace(/放假|上班|调休|补班|休息|共\d+天|工作日|节假日|[^\u4e00-\u9fff]/g, " ")
    .split(" ")
    .filter((text) => text.length > 1 && text.length <= 8);
  return text[0] ?? carried;
}

/**
 * Reads the days off and the weekend days worked from a pasted notice (“1月1日至3日放假调休，共3天。
 * 1月4日上班。”) or from rows of a table (“2027-02-05　放假　春节”). Pure; what it cannot read it names.
 */
export function readHolidays(text: string, year: number): ReadHolidays {
  const found = new Map<Day, HolidayRow>();
  const problems: ReadHolidays["problems"] = [];
  let name = "节假日";
  for (const [at, source] of text.split(/\r?\n/).entries()) {
    if (source.length > maxLineLength) {
      problems.push({ line: at + 1, message: `这一行超过${maxLineLength}个字，请分行后再读` });
      continue;
    }
    const line = plain(source);
    const marks = [...line.matchAll(dateMark)];
    if (marks.length === 0) continue;
    name = nameOf(line, name);
    const fail = (message: string) => problems.push({ line: at + 1, message });
    let kind: HolidayKind | null = null;
    // From the last mark to the first: days joined by 、 share the 放假 or 上班 that comes after them.
    for (const [index, mark] of [...marks.entries()].reverse()) {
      const after = line.slice(mark.index + mark[0].length, marks[index + 1]?.index);
      kind = kindOf(after) ?? (/^[、,，和及\s]*$/.test(after) ? kind : null) ?? kindOf(line);
      if (kind === null) {
        fail(`“${mark[0]}”没有写明放假还是上班，请补写`);
        continue;
      }
      const days = daysOf(mark, year);
      if (days === null) fail(`“${mark[0]}”不是有效的日期，请核对`);
      else for (const day of days) found.set(day, { day, kind, name });
    }
  }
  const days = [...found.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  return { days, problems };
}

function kindOf(text: string): HolidayKind | null {
  const [workdayAt, holidayAt] = [text.search(workdayWords), text.search(holidayWords)];
  if (workdayAt === -1 && holidayAt === -1) return null;
  return holidayAt === -1 || (workdayAt !== -1 && workdayAt < holidayAt) ? "workday" : "holiday";
}

function daysOf(mark: RegExpMatchArray, year: number): Day[] | null {
  const [, markYear, month, date, endYear, endMonth, endDate] = mark;
  const first = dayOf(Number(markYear ?? year), Number(month), Number(date));
  const last =
    endDate === undefined
      ? first
      : dayOf(Number(endYear ?? markYear ?? year), Number(endMonth ?? month), Number(endDate));
  if (!isDay(first) || !isDay(last) || last < first) return null;
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    days.push(day);
    if (days.length > maxSpanDays) return null;
  }
  return days;
}
