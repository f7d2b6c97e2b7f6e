import { addDays, type Day, type WorkCalendar } from "@xianlan/domain/calendar";
import { monthEnd } from "@xianlan/domain/period";
import { instantAt, workdaysBefore } from "../days.ts";
import { activitiesOf } from "./activities.ts";
import { earlier } from "./calendar.ts";
import {
  assessmentSteps,
  correctionSteps,
  listSteps,
  ratingSteps,
  schemeSteps,
} from "./correction-steps.ts";
import { clerkOf, stepOn } from "./steps.ts";
import { submissionSteps } from "./submissions.ts";
import type { DemoActivity, YearStep } from "./types.ts";
import { visitSteps } from "./visits.ts";
import { townships, type YearContext, yearContext } from "./year-context.ts";

/** The two years of the demo's indicators, and every action in them, oldest first. */
export type YearPlan = { context: YearContext; steps: readonly YearStep[] };

/**
 * Schemes, records, submissions, lists, corrections and ratings of the demo county: from the January of
 * last year up to today. The bulletin's facts show in `context.seededYear`: this year from October on,
 * last year before, when this one is too young for them. Depends on nothing but its arguments.
 */
export function planYear(today: Day, calendar: WorkCalendar, seed = "云溪"): YearPlan {
  const context = yearContext(today, calendar, seed);
  const end = instantAt(addDays(context.lastDay, 1), 0);
  const steps = [
    ...schemeSteps(context),
    ...recordSteps(context),
    ...submissionSteps(context),
    ...listSteps(context),
    ...correctionSteps(context),
    ...assessmentSteps(context),
    ...visitSteps(context),
    ...ratingSteps(context),
  ];
  return {
    context,
    steps: steps
      .filter(({ at }) => at < end)
      .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)),
  };
}

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
function recordSteps(context: YearContext): YearStep[] {
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
