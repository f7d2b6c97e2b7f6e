import { countyHoliday, countyYear, gazettedYear, holiday, type Transaction } from "@xianlan/db";
import type { HolidayKind, HolidayRow } from "@xianlan/domain/calendar";
import { and, asc, eq, sql } from "drizzle-orm";

/** A year of the county's calendar as it stands. */
export type StoredYear = {
  year: number;
  /** `county` once the county keeps the year itself. */
  source: "national" | "county";
  /** False: 待核. */
  confirmed: boolean;
  days: HolidayRow[];
  /** 0 while national. */
  version: number;
  updatedAt: string | null;
  updatedByName: string;
};

const inYear = (column: typeof holiday.day | typeof countyHoliday.day, year: number) =>
  sql`${column} between ${`${year}-01-01`} and ${`${year}-12-31`}`;

/** The year as the national notices have it. */
export async function nationalYear(tx: Transaction, year: number): Promise<StoredYear> {
  const days = await tx
    .select({ day: holiday.day, kind: sql<HolidayKind>`${holiday.kind}`, name: holiday.name })
    .from(holiday)
    .where(inYear(holiday.day, year))
    .orderBy(asc(holiday.day));
  const [gazetted] = await tx.select().from(gazettedYear).where(eq(gazettedYear.year, year));
  return {
    year,
    source: "national",
    confirmed: gazetted !== undefined,
    days,
    version: 0,
    updatedAt: null,
    updatedByName: "",
  };
}

/** The year as this county has it: its own, else the national one. */
export async function loadCalendarYear(
  tx: Transaction,
  countyId: string,
  year: number,
): Promise<StoredYear> {
  const [own] = await tx
    .select()
    .from(countyYear)
    .where(and(eq(countyYear.countyId, countyId), eq(countyYear.year, year)));
  if (own === undefined) return nationalYear(tx, year);
  const days = await tx
    .select({ day: countyHoliday.day, kind: countyHoliday.kind, name: countyHoliday.name })
    .from(countyHoliday)
    .where(and(eq(countyHoliday.countyId, countyId), inYear(countyHoliday.day, year)))
    .orderBy(asc(countyHoliday.day));
  const { confirmed, version, updatedAt, updatedByName } = own;
  return { year, source: "county", confirmed, days, version, updatedAt, updatedByName };
}
