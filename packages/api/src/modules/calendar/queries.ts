import { changedDays } from "@xianlan/domain/calendar";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import type { PreviewInput, YearInput } from "./inputs.ts";
import { loadCalendarYear, nationalYear, type StoredYear } from "./load.ts";
import { asCountyWriter, dueDatesMoved, type MovedDue, withYear } from "./move-due-dates.ts";

/** One year of the working-day calendar as the county has it, beside the national one. */
export function calendarYear(context: Context, { year }: YearInput): Promise<StoredYear> {
  const grant = authorize(context, "calendar.manage");
  return read(context, grant, (tx) => loadCalendarYear(tx, grant.actor.countyId, year));
}

/** What an edit of a year would change: its days, and the due dates that follow. Writes nothing. */
export async function previewYear(context: Context, { year, days }: PreviewInput) {
  const grant = authorize(context, "calendar.manage");
  const { countyId } = grant.actor;
  return read(context, grant, async (tx) => {
    const calendarYear = await loadCalendarYear(tx, countyId, year);
    const wanted = days ?? (await nationalYear(tx, year)).days;
    const edit = {
      before: context.calendar,
      after: withYear(context.calendar, year, wanted),
      today: context.clock.today,
    };
    const moved = await asCountyWriter(tx, () => dueDatesMoved(tx, countyId, edit, false));
    return {
      days: changedDays(calendarYear.days, wanted),
      moved: moved.map(
        ({ id, number, unitName, before, after }): MovedDue => ({
          id,
          number,
          unitName,
          before,
          after,
        }),
      ),
    };
  });
}
