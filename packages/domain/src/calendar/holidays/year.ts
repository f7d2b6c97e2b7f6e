import { z } from "zod";
import { addDays, workCalendar } from "../calendar.ts";
import { type Day, firstYear, lastYear } from "../clock.ts";
import { formatDay, formatFullDay } from "../format-day.ts";
import { type HolidayKind, type HolidayRow, holidayInput } from "../holiday.ts";

const plainWeek = workCalendar({ days: [], gazettedYears: [] });

/**
 * The whole of one year as a county keeps it. A day belongs to the year and stands once; a 调休
 * workday lies on a weekend, since every other day is worked anyway.
 */
export const holidayYear = z
  .object({
    year: z.int().min(firstYear).max(lastYear),
    /** The notice of the year is out and these days have been checked against it. */
    confirmed: z.boolean(),
    days: z.array(holidayInput).max(80, "一年的放假和调休合计不超过80天"),
  })
  .superRefine(({ year, days }, context) => {
    const seen = new Set<Day>();
    for (const [at, { day, kind }] of days.entries()) {
      const problem = problemOf(day, kind, year, seen);
      if (problem !== null) {
        context.addIssue({ code: "custom", path: ["days", at, "day"], message: problem });
      }
      seen.add(day);
    }
  });

function problemOf(day: Day, kind: HolidayKind, year: number, seen: Set<Day>): string | null {
  if (Number(day.slice(0, 4)) !== year) return `${formatFullDay(day)}不在${year}年，请删去或改年份`;
  if (seen.has(day)) return `${formatDay(day, day)}列了两次，请删去一条`;
  if (kind === "workday" && plainWeek.isWorkday(day)) {
    return `${formatDay(day, day)}不是周末，本来就上班，不必列为调休上班`;
  }
  return null;
}

/** A day whose status changes; null is a plain day of its week. */
export type DayChange = { day: Day; before: HolidayKind | null; after: HolidayKind | null };

/** What differs between two lists of the same year, by day. */
export function changedDays(
  before: readonly HolidayRow[],
  after: readonly HolidayRow[],
): DayChange[] {
  const kinds = (rows: readonly HolidayRow[]) => new Map(rows.map(({ day, kind }) => [day, kind]));
  const [old, recomputed] = [kinds(before), kinds(after)];
  return [...new Set([...old.keys(), ...recomputed.keys()])]
    .sort()
    .map((day) => ({ day, before: old.get(day) ?? null, after: recomputed.get(day) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** Days of one kind and name that follow each other, as a notice would put them. */
export type HolidaySpan = { from: Day; to: Day; kind: HolidayKind; name: string };

/** A year's rows as spans, in the order of the year. */
export function holidaySpans(days: readonly HolidayRow[]): HolidaySpan[] {
  const spans: HolidaySpan[] = [];
  for (const { day, kind, name } of days.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const last = spans.at(-1);
    if (last?.kind === kind && last.name === name && addDays(last.to, 1) === day) last.to = day;
    else spans.push({ from: day, to: day, kind, name });
  }
  return spans;
}
