import type { CalendarData } from "@xianlan/domain/calendar";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";

/**
 * The county's working days from last year to two years on: what a form needs to say, while a day is
 * being chosen, how many working days it gives.
 */
export function countyWorkdays(context: Context): CalendarData {
  authorize(context, "finding.read");
  const year = Number(context.clock.today.slice(0, 4));
  const near = (one: number) => one >= year - 1 && one <= year + 2;
  const { days, gazettedYears } = context.calendar.data;
  return {
    days: days.filter(({ day }) => near(Number(day.slice(0, 4)))),
    gazettedYears: gazettedYears.filter(near),
  };
}
