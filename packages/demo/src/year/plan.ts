import { addDays, type Day, type WorkCalendar } from "@xianlan/domain/calendar";
import { instantAt } from "../days.ts";
import {
  assessmentSteps,
  correctionSteps,
  listSteps,
  ratingSteps,
  schemeSteps,
} from "./correction-steps.ts";
import { recordSteps } from "./records.ts";
import { submissionSteps } from "./submissions.ts";
import type { YearStep } from "./types.ts";
import { visitSteps } from "./visits.ts";
import { type YearContext, yearContext } from "./year-context.ts";

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
