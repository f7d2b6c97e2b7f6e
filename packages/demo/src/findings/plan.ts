import { addDays, type Day, type WorkCalendar } from "@xianlan/domain/calendar";
import { instantAt, workdaysBefore } from "../days.ts";
import { addCurrentFindings } from "./current-findings.ts";
import { inspectionStepsOf, inspectionsBefore } from "./inspections.ts";
import { addPastFindings } from "./past-findings.ts";
import type { PlanContext } from "./plan-context.ts";
import type { DemoPlan, DemoStep } from "./plan-types.ts";
import { addLongTerm } from "./scenarios-long-term.ts";
import { addRequests } from "./scenarios-requests.ts";
import { addWatchedFindings } from "./scenarios-watched.ts";

/**
 * The year behind `today` of the demo county: inspections, and every action on every finding, oldest first.
 * Depends on nothing but its arguments.
 */
export function planDemo(today: Day, calendar: WorkCalendar, seed = "云溪"): DemoPlan {
  const lastDay = workdaysBefore(addDays(today, -1), 0, calendar);
  const inspections = inspectionsBefore(today, calendar);
  const context: PlanContext = {
    seed,
    calendar,
    inspections,
    lastDay,
    lives: [],
    found: new Map(),
  };
  // The present first: what is said of today may not be used up by the past.
  addCurrentFindings(context);
  addRequests(context);
  addLongTerm(context);
  addWatchedFindings(context);
  addPastFindings(context);
  const end = instantAt(addDays(lastDay, 1), 0);
  const steps = context.lives
    .flat()
    .filter(({ at }) => at < end)
    .toSorted(byTime);
  const inspectionSteps = inspectionStepsOf(inspections, context).toSorted(compareInstants);
  return { inspections, inspectionSteps, steps, findings: context.lives.length };
}

const compareInstants = (a: { at: string }, b: { at: string }) =>
  a.at === b.at ? 0 : a.at < b.at ? -1 : 1;

/** Oldest first; what is issued at one time is adjacent, so that it can be issued together. */
function byTime(a: DemoStep, b: DemoStep): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  const issues = (step: DemoStep) => Number(step.action === "issue");
  return issues(b) - issues(a) || a.finding - b.finding;
}
