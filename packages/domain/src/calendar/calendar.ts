import type { Day } from "./clock.ts";
import type { HolidayRow } from "./holiday.ts";

/** The holiday table as plain data: what the server stores and hands to the browser. */
export type CalendarData = {
  days: readonly HolidayRow[];
  /** Years whose holidays the State Council has announced; all others are 待核. */
  gazettedYears: readonly number[];
};

/** Working-day arithmetic on one holiday table. All days are `YYYY-MM-DD`. */
export type WorkCalendar = {
  data: CalendarData;
  isWorkday(day: Day): boolean;
  /** The day itself when it is worked, else the first working day after it. */
  nextWorkday(day: Day): Day;
  /** The n-th working day after `day`; n = 0 is `day` itself. Throws RangeError below 0. */
  addWorkdays(day: Day, n: number): Day;
  /** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
  workdaysBetween(from: Day, to: Day): number;
  /** False: the year is computed on weekends alone and anything counted in it is 待核. */
  confirmed(year: number): boolean;
};

const dayLength = 86_400_000;

/** Days since Monday 1970-01-05, so that the remainder by 7 is the weekday (0 = Monday). */
function ordinalOf(day: Day): number {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? Date.parse(`${day}T00:00:00Z`)
    : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError(`not a day: ${day}`);
  return milliseconds / dayLength - 4;
}

function dayOf(ordinal: number): Day {
  return new Date((ordinal + 4) * dayLength).toISOString().slice(0, 10);
}

/** The day `n` calendar days after (or, negative, before) `day`. Throws RangeError on a non-day. */
export function addDays(day: Day, n: number): Day {
  return dayOf(ordinalOf(day) + n);
}

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return ordinalOf(to) - ordinalOf(from);
}

const isWeekend = (ordinal: number) => ((ordinal % 7) + 7) % 7 > 4;

/** Monday-to-Friday days among ordinals 0…ordinal. */
function weekdaysUpTo(ordinal: number): number {
  const weeks = Math.floor((ordinal + 1) / 7);
  return weeks * 5 + Math.min(ordinal + 1 - weeks * 7, 5);
}

/**
 * A calendar over a holiday table. Counting is closed-form (weekdays plus a running sum of the
 * exceptions), so a list of thousands of rows costs no walk over days.
 */
export function workCalendar(data: CalendarData): WorkCalendar {
  const kinds = new Map(data.days.map((row) => [ordinalOf(row.day), row.kind]));
  const exceptions: { ordinal: number; sum: number }[] = [];
  for (const [ordinal, kind] of [...kinds].sort((a, b) => a[0] - b[0])) {
    // A holiday on a Saturday or a workday on a Tuesday changes nothing.
    if ((kind === "workday") !== isWeekend(ordinal)) continue;
    const before = exceptions.at(-1)?.sum ?? 0;
    exceptions.push({ ordinal, sum: before + (kind === "workday" ? 1 : -1) });
  }

  /** First index whose value reaches the bound, in an ascending virtual list. */
  const search = (low: number, high: number, reached: (at: number) => boolean): number => {
    let [left, right] = [low, high];
    while (left < right) {
      const middle = Math.floor((left + right) / 2);
      if (reached(middle)) right = middle;
      else left = middle + 1;
    }
    return left;
  };
  const workedUpTo = (ordinal: number): number => {
    const after = search(0, exceptions.length, (at) => (exceptions[at]?.ordinal ?? 0) > ordinal);
    return weekdaysUpTo(ordinal) + (exceptions[after - 1]?.sum ?? 0);
  };
  const isWorkday = (ordinal: number): boolean => {
    const kind = kinds.get(ordinal);
    return kind === undefined ? !isWeekend(ordinal) : kind === "workday";
  };
  const nthAfter = (ordinal: number, n: number): number => {
    const goal = workedUpTo(ordinal) + n;
    let reach = n * 2 + 16;
    while (workedUpTo(ordinal + reach) < goal) reach *= 2;
    return search(ordinal, ordinal + reach, (at) => workedUpTo(at) >= goal);
  };

  const gazetted = new Set(data.gazettedYears);
  return {
    data,
    isWorkday: (day) => isWorkday(ordinalOf(day)),
    nextWorkday: (day) => {
      const ordinal = ordinalOf(day);
      return isWorkday(ordinal) ? day : dayOf(nthAfter(ordinal, 1));
    },
    addWorkdays: (day, n) => {
      if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a count of working days: ${n}`);
      return n === 0 ? day : dayOf(nthAfter(ordinalOf(day), n));
    },
    workdaysBetween: (from, to) => workedUpTo(ordinalOf(to)) - workedUpTo(ordinalOf(from)),
    confirmed: (year) => gazetted.has(year),
  };
}
