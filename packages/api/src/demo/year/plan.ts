import { addDays, type Day, type WorkCalendar } from "@xianlan/domain";
import { instantAt } from "../days.ts";
import { formSteps } from "./forms.ts";
import {
  assessmentSteps,
  correctionSteps,
  listSteps,
  schemeSteps,
  standingSteps,
} from "./matters.ts";
import { recordSteps } from "./records.ts";
import { type YearMoment, yearMoment } from "./told.ts";
import type { YearStep } from "./types.ts";
import { visitSteps } from "./visits.ts";

/** The two years of the demo's indicators, and every deed in them, oldest first. */
export type YearPlan = { moment: YearMoment; steps: readonly YearStep[] };

/**
 * Schemes, records, forms, lists, corrections and standings of the demo county: from the January of
 * last year up to today. The bulletin's facts show in `moment.toldYear`: this year from October on,
 * last year before, when this one is too young for them. Depends on nothing but its arguments.
 */
export function planYear(today: Day, calendar: WorkCalendar, seed = "云溪"): YearPlan {
  const moment = yearMoment(today, calendar, seed);
  const end = instantAt(addDays(moment.lastDay, 1), 0);
  const steps = [
    ...schemeSteps(moment),
    ...recordSteps(moment),
    ...formSteps(moment),
    ...listSteps(moment),
    ...correctionSteps(moment),
    ...assessmentSteps(moment),
    ...visitSteps(moment),
    ...standingSteps(moment),
  ];
  return {
    moment,
    steps: steps
      .filter(({ at }) => at < end)
      .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)),
  };
}
