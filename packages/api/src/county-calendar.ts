import { countyHoliday, countyYear, type Database, withScope } from "@xianlan/db";
import { type CalendarData, type WorkCalendar, workCalendar } from "@xianlan/domain/calendar";
import { eq } from "drizzle-orm";

type Source = { database: Database; calendar: WorkCalendar };

const cache = new Map<string, { version: number; calendar: Promise<WorkCalendar> }>();

/**
 * The working days of a county: the national notices, except in the years the county keeps itself.
 * `version` is `county.calendar_version`; what was read for it is kept until it moves on.
 */
export function countyCalendar(
  source: Source,
  countyId: string,
  version: number,
): Promise<WorkCalendar> {
  if (version === 0) return Promise.resolve(source.calendar);
  const known = cache.get(countyId);
  if (known?.version === version) return known.calendar;
  const calendar = load(source, countyId);
  const entry = { version, calendar };
  cache.set(countyId, entry);
  // A failure reaches those who wait for it, and is not cached.
  calendar.catch(() => {
    if (cache.get(countyId) === entry) cache.delete(countyId);
  });
  return calendar;
}

async function load({ database, calendar }: Source, countyId: string): Promise<WorkCalendar> {
  const scope = { role: "xianlan_jobs", countyId, unitId: null, accountId: null } as const;
  return withScope(database, scope, "read", async (tx) => {
    const years = await tx.select().from(countyYear).where(eq(countyYear.countyId, countyId));
    const days = await tx.select().from(countyHoliday).where(eq(countyHoliday.countyId, countyId));
    return workCalendar(mergedDays(calendar.data, years, days));
  });
}

type Year = { year: number; confirmed: boolean };

/** A year the county keeps replaces the national one whole, its confirmation included. */
function mergedDays(
  national: CalendarData,
  years: readonly Year[],
  days: CalendarData["days"],
): CalendarData {
  const own = new Set(years.map(({ year }) => year));
  const elsewhere = ({ day }: { day: string }) => !own.has(Number(day.slice(0, 4)));
  return {
    days: [...national.days.filter(elsewhere), ...days.filter((row) => !elsewhere(row))],
    gazettedYears: [
      ...national.gazettedYears.filter((year) => !own.has(year)),
      ...years.filter(({ confirmed }) => confirmed).map(({ year }) => year),
    ],
  };
}
