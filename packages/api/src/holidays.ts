import { type Database, gazettedYear, holiday, withScope } from "@xianlan/db";
import { type HolidayRow, type WorkCalendar, workCalendar } from "@xianlan/domain/calendar";
import notices from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { sql } from "drizzle-orm";

/** A scope without a county, for reference tables. */
const referenceScope = {
  role: "xianlan_jobs",
  countyId: "00000000-0000-0000-0000-000000000000",
  unitId: null,
  accountId: null,
} as const;

/** `"2026-02-17": "Spring Festival,春节,4"`: the second part is the Chinese name. */
function rows(notice: Record<string, string>, kind: HolidayRow["kind"]): HolidayRow[] {
  return Object.entries(notice).map(([day, name]) => ({
    day,
    kind,
    name: name.split(",")[1] ?? "节假日",
  }));
}

/**
 * Brings the published notices, as they read now, into the holiday table and returns the calendar
 * of what the table holds. A year without a notice counts weekends alone, 待核.
 */
export async function loadCalendar(database: Database): Promise<WorkCalendar> {
  return await withScope(database, referenceScope, "write", async (tx) => {
    const known = [...rows(notices.holidays, "holiday"), ...rows(notices.workdays, "workday")];
    await tx
      .insert(holiday)
      .values(known)
      .onConflictDoUpdate({
        target: holiday.day,
        set: { kind: sql`excluded.kind`, name: sql`excluded.name` },
      });
    const announced = [...new Set(known.map((row) => Number(row.day.slice(0, 4))))];
    await tx
      .insert(gazettedYear)
      .values(announced.map((year) => ({ year })))
      .onConflictDoNothing();
    const days = await tx.select().from(holiday);
    const years = await tx.select().from(gazettedYear);
    return workCalendar({
      days: days.map((row) => ({ ...row, kind: row.kind === "workday" ? "workday" : "holiday" })),
      gazettedYears: years.map((row) => row.year),
    });
  });
}
