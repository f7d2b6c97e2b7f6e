import { type Day, firstYear, lastYear } from "../calendar/clock.ts";
import type { GridCell } from "./grid.ts";
import { compactName } from "./text.ts";

/** What a ledger cell says about a day; the message says what to write instead. */
export type DayReading = { ok: true; day: Day } | { ok: false; message: string };

export type DayContext = {
  today: Day;
  /** The year the ledger belongs to; decides “11月5日”. */
  defaultYear: number;
  /** A due date without a year is the first such day on or after this one. */
  notBefore?: Day | null;
  /** A discovery date without a year is the last such day on or before this one. */
  notAfter?: Day | null;
};

const example = "请写成“2026-11-05”这样的日期";
const millisecondsPerDay = 86_400_000;

function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayOf(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function checked(year: number, month: number, day: number): DayReading {
  if (year < firstYear || year > lastYear) {
    return { ok: false, message: `年份${year}不合理，${example}` };
  }
  if (month < 1 || month > 12) return { ok: false, message: `没有${month}月，${example}` };
  if (day < 1 || day > daysInMonth(year, month)) {
    return { ok: false, message: `${year}年${month}月没有${day}日，${example}` };
  }
  return { ok: true, day: dayOf(year, month, day) };
}

/** An Excel serial (1900 system, whole days) as a day, or null when it can hardly be meant as one. */
function serialDay(serial: number): Day | null {
  const whole = Math.floor(serial);
  // 36526 is 2000-01-01, 73050 is 2099-12-31. 25569 is 1970-01-01. No number at all is neither.
  if (!(whole >= 36_526 && whole <= 73_050)) return null;
  return new Date((whole - 25_569) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The year that makes month and day sensible: after the finding, not in the future, or nearest. */
function withoutYear(month: number, day: number | "last", context: DayContext): DayReading {
  const years = [context.defaultYear - 1, context.defaultYear, context.defaultYear + 1];
  const readings = years.map((year) =>
    checked(year, month, day === "last" && month <= 12 ? daysInMonth(year, month) : Number(day)),
  );
  const candidates = readings.flatMap((reading) => (reading.ok ? [reading.day] : []));
  const middle = readings[1] ?? { ok: false, message: example };
  if (candidates.length === 0) return middle;
  const { notBefore, notAfter } = context;
  if (notBefore) {
    const next = candidates.find((candidate) => candidate >= notBefore);
    if (next) return { ok: true, day: next };
  }
  if (notAfter) {
    const last = candidates.findLast((candidate) => candidate <= notAfter);
    if (last) return { ok: true, day: last };
  }
  const inYear = context.today.startsWith(`${context.defaultYear}-`);
  const anchor = dayNumber(inYear ? context.today : dayOf(context.defaultYear, 7, 1));
  const distance = (candidate: Day) => Math.abs(dayNumber(candidate) - anchor);
  const nearest = candidates.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return { ok: true, day: nearest };
}

const chineseDigits = "零一二三四五六七八九";

/** 二〇二六年十一月五日 → 2026年11月5日. */
function arabic(text: string): string {
  const digits = text
    .replace(/[〇○Ｏ]/g, "零")
    .replace(/廿/g, "二十")
    .replace(
      /([一二三四五六七八九])?十([一二三四五六七八九])?/g,
      (_, tens: string, ones: string) => {
        const value = (tens ? chineseDigits.indexOf(tens) : 1) * 10;
        return String(value + (ones ? chineseDigits.indexOf(ones) : 0));
      },
    );
  return digits.replace(/[零一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)));
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function textDay(raw: string, context: DayContext): DayReading {
  const withoutTime = raw.normalize("NFKC").replace(/[T\s]\d{1,2}:\d{2}.*$/s, "");
  const text = arabic(compactName(withoutTime))
    .replace(/^(?:截至|截止到?|于|拟于|计划|限)/, "")
    .replace(/(?<=日)\d{1,2}[时点].*$/s, "")
    .replace(/(?:之前|以前|前|止|完成|整改到位)+$/, "")
    .replace(/\(?(?:星期|周)[1-7日天]\)?$/, "");
  const full = /^(\d{4}|\d{2})[年.\-/](\d{1,2})[月.\-/](\d{1,2})[日号.]?$/.exec(text);
  if (full) return checked(fullYear(full[1] ?? ""), Number(full[2]), Number(full[3]));
  const packed = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (packed) return checked(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const monthDay = /^(\d{1,2})[月.\-/](\d{1,2})[日号]?$/.exec(text);
  if (monthDay) return withoutYear(Number(monthDay[1]), Number(monthDay[2]), context);
  const monthEnd = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:底|末)$/.exec(text);
  if (monthEnd) {
    const month = Number(monthEnd[2]);
    if (!monthEnd[1]) return withoutYear(month, "last", context);
    const year = fullYear(monthEnd[1]);
    return checked(year, month, month >= 1 && month <= 12 ? daysInMonth(year, month) : 1);
  }
  if (
    /^(?:\d{4}|\d{2})[年.\-/]\d{1,2}月?$/.test(text) ||
    /^\d{1,2}月(?:份|上旬|中旬|下旬)?$/.test(text)
  ) {
    return { ok: false, message: `“${raw}”只有年月，请写到日，如“2026-11-05”` };
  }
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const day = serialDay(Number(text));
    if (day) return { ok: true, day };
  }
  return { ok: false, message: `“${raw}”不是能认出的日期，${example}` };
}

/**
 * The day a cell means: a date cell, 2026.11.5, 2026-11-05, 2026年11月5日, 20261105, 11月5日, 11.5,
 * 11月底, 二〇二六年十一月五日, an Excel serial as number or text; full-width digits and a trailing
 * 前 are fine. Two dates, a bare month and impossible days are refused with a reason.
 */
export function readDay(cell: Pick<GridCell, "value" | "kind">, context: DayContext): DayReading {
  const { value, kind } = cell;
  if (value === null || value === "") return { ok: false, message: `日期为空，${example}` };
  if (kind === "date") return textDay(String(value).slice(0, 10), context);
  if (kind === "number" && typeof value === "number") {
    if (Number.isInteger(value) && value > 19_000_000) return textDay(String(value), context);
    const day = serialDay(value);
    if (day) return { ok: true, day };
    return {
      ok: false,
      // Excel drops the last zero: 11.1 may have been typed as 11.10.
      message: `“${value}”在表格里是数字，分不清是哪一天，${example}`,
    };
  }
  return textDay(String(value), context);
}
