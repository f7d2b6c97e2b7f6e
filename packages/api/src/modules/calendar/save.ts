import { county, countyHoliday, countyYear } from "@xianlan/db";
import { changedDays, type HolidayRow } from "@xianlan/domain/calendar";
import { and, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { conflict, refused } from "../../errors.ts";
import { type TxContext, write } from "../../transaction.ts";
import type { FollowNationalInput, SaveYearInput } from "./inputs.ts";
import { loadCalendarYear, nationalYear, type StoredYear } from "./load.ts";
import { asCountyWriter, dueDatesMoved, moveDueDates, withYear } from "./move-due-dates.ts";

type Saved = { year: number; version: number; moved: number };

/** 保存一年的放假安排: the county keeps the year itself from now on; due dates that follow move. */
export function saveYear(context: Context, input: SaveYearInput): Promise<Saved> {
  const grant = authorize(context, "calendar.manage");
  const { year, days, confirmed } = input;
  return write(context, grant, "calendar.save", input, async (txContext) => {
    const { before, version } = await lockYear(txContext, input);
    const own = { countyId: grant.actor.countyId, year };
    await clearYear(txContext, year);
    await txContext.tx.insert(countyYear).values({
      ...own,
      confirmed,
      version,
      updatedAt: context.clock.now,
      updatedByName: grant.actor.name,
    });
    if (days.length > 0) {
      await txContext.tx
        .insert(countyHoliday)
        .values(days.map((row) => ({ countyId: own.countyId, ...row })));
    }
    return saveDays(txContext, before, { days, confirmed, version });
  });
}

/** 恢复国务院安排: the county follows the national notice of the year again. */
export function followNational(context: Context, input: FollowNationalInput): Promise<Saved> {
  const grant = authorize(context, "calendar.manage");
  return write(context, grant, "calendar.followNational", input, async (txContext) => {
    const { before } = await lockYear(txContext, input);
    if (before.source === "national") throw refused("这一年本来就按国务院安排，不必恢复");
    await clearYear(txContext, input.year);
    const { days, confirmed } = await nationalYear(txContext.tx, input.year);
    return saveDays(txContext, before, { days, confirmed, version: 0 });
  });
}

/** The year as it stands; edits of one county's calendar wait for each other. @throws AppError `conflict` */
async function lockYear(
  { tx, grant }: TxContext,
  { year, version }: { year: number; version: number },
): Promise<{ before: StoredYear; version: number }> {
  const { countyId } = grant.actor;
  const [next] = await tx
    .update(county)
    .set({ calendarVersion: sql`${county.calendarVersion} + 1` })
    .where(eq(county.countyId, countyId))
    .returning({ version: county.calendarVersion });
  if (next === undefined) throw new RangeError("an actor without a county");
  const current = await loadCalendarYear(tx, countyId, year);
  // A version is never given twice, so that a year edited, dropped and edited again is not mistaken for the first.
  if (current.version === version) return { before: current, version: next.version };
  throw conflict(`${year}年的安排刚由他人修改，请对照现状后再保存`, current);
}

async function clearYear({ tx, grant }: TxContext, year: number): Promise<void> {
  const { countyId } = grant.actor;
  const days = sql`${countyHoliday.day} between ${`${year}-01-01`} and ${`${year}-12-31`}`;
  await tx.delete(countyHoliday).where(and(eq(countyHoliday.countyId, countyId), days));
  await tx
    .delete(countyYear)
    .where(and(eq(countyYear.countyId, countyId), eq(countyYear.year, year)));
}

type After = { days: readonly HolidayRow[]; confirmed: boolean; version: number };

/** What follows from the changed days, and the audit row of it all. */
async function saveDays(txContext: TxContext, before: StoredYear, after: After): Promise<Saved> {
  const { tx, grant, context } = txContext;
  const { countyId } = grant.actor;
  const edit = {
    before: withYear(context.calendar, before.year, before.days),
    after: withYear(context.calendar, before.year, after.days),
    today: context.clock.today,
  };
  const moved = await asCountyWriter(tx, async () => {
    const rows = await dueDatesMoved(tx, countyId, edit, true);
    await moveDueDates(txContext, rows);
    return rows;
  });
  txContext.audit({
    action: auditOf(after),
    entity: "calendar",
    entityId: String(before.year),
    units: "every",
    before: { confirmed: before.confirmed, source: before.source },
    after: {
      confirmed: after.confirmed,
      changed: changedDays(before.days, after.days),
      moved: moved.map((row) => ({ number: row.number, from: row.before, to: row.after })),
    },
  });
  return { year: before.year, version: after.version, moved: moved.length };
}

function auditOf({ version }: After): string {
  return version === 0 ? "calendar.followNational" : "calendar.save";
}
