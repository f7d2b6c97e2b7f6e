import { addDays, type Day } from "@xianlan/domain/calendar";
import { monthEnd } from "@xianlan/domain/period";
import { workdaysBefore } from "../days.ts";
import { activitiesOf } from "./activities.ts";
import { earlier } from "./calendar.ts";
import { clerkOf, stepOn } from "./steps.ts";
import type { DemoActivity, YearStep } from "./types.ts";
import { townships, type YearContext } from "./year-context.ts";

/** A month's records are written down on its last working day, those of this month yesterday. */
function recordedOn({ lastDay, calendar }: YearContext, month: string): Day {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const end = workdaysBefore(monthEnd(year, number), 0, calendar);
  return earlier(end, lastDay);
}

function byMonth(activities: readonly DemoActivity[]): Map<string, DemoActivity[]> {
  const months = new Map<string, DemoActivity[]>();
  for (const one of activities) {
    const month = one.happenedOn.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  return months;
}

/** What the townships wrote down, a month at a time. */
export function recordSteps(context: YearContext): YearStep[] {
  const { thisYear } = context;
  return townships.flatMap((unit) =>
    [thisYear - 1, thisYear].flatMap((year) =>
      [...byMonth(activitiesOf(context, unit, year))].map(([month, activities]) => {
        const last = activities.at(-1)?.happenedOn ?? "";
        const planned = recordedOn(context, month);
        // What happened on a weekend after the last working day is written down the day after it.
        const day = last > planned ? addDays(last, 1) : planned;
        const action = { action: "record", unit: unit.key, activities } as const;
        return stepOn([earlier(day, context.lastDay), 16, 30], clerkOf(unit.key), action);
      }),
    ),
  );
}
