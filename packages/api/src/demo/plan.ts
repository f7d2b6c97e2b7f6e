import { addDays, type Day, type WorkCalendar } from "@xianlan/domain";
import { instantAt, workdaysBefore } from "./days.ts";
import type { PlanMoment } from "./moment.ts";
import { addPast } from "./past.ts";
import type { DemoPlan, DemoStep } from "./plan-types.ts";
import { addPresent } from "./present.ts";
import { roundStepsOf, roundsBefore } from "./rounds.ts";
import { addLongTerm } from "./stories-long.ts";
import { addRequests } from "./stories-requests.ts";
import { addWatched } from "./stories-watched.ts";

/**
 * The year behind `today` of the demo county: rounds, and every deed on every finding, oldest first.
 * Depends on nothing but its arguments.
 */
export function planDemo(today: Day, calendar: WorkCalendar, seed = "云溪"): DemoPlan {
  const lastDay = workdaysBefore(addDays(today, -1), 0, calendar);
  const rounds = roundsBefore(today, calendar);
  const moment: PlanMoment = { seed, calendar, rounds, lastDay, lives: [], found: new Map() };
  // The present first: what is said of today may not be used up by the past.
  addPresent(moment);
  addRequests(moment);
  addLongTerm(moment);
  addWatched(moment);
  addPast(moment);
  const end = instantAt(addDays(lastDay, 1), 0);
  const steps = moment.lives
    .flat()
    .filter(({ at }) => at < end)
    .toSorted(byTime);
  const roundSteps = roundStepsOf(rounds, moment).toSorted(byMoment);
  return { rounds, roundSteps, steps, findings: moment.lives.length };
}

const byMoment = (a: { at: string }, b: { at: string }) =>
  a.at === b.at ? 0 : a.at < b.at ? -1 : 1;

/** Oldest first; what is issued at one moment stands together, so that it can go out together. */
function byTime(a: DemoStep, b: DemoStep): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  const issues = (step: DemoStep) => Number(step.verb === "issue");
  return issues(b) - issues(a) || a.finding - b.finding;
}
