import { addDays, type Day, type WorkCalendar } from "@xianlan/domain";
import { instantAt, workdaysBefore } from "./days.ts";
import type { PlanMoment } from "./moment.ts";
import { addPast } from "./past.ts";
import type { DemoPlan, DemoRound, DemoStep } from "./plan-types.ts";
import { addPresent } from "./present.ts";

/** Days before today on which the rounds begin. */
const roundOffsets = [352, 276, 198, 118, 36] as const;
const seasons = ["冬季", "春季", "夏季", "秋季"] as const;

/**
 * The year behind `today` of the demo county: rounds, and every deed on every finding, oldest first.
 * Depends on nothing but its arguments.
 */
export function planDemo(today: Day, calendar: WorkCalendar, seed = "云溪"): DemoPlan {
  const lastDay = workdaysBefore(addDays(today, -1), 0, calendar);
  const rounds = roundOffsets.map((offset) => roundOn(addDays(today, -offset), calendar));
  const moment: PlanMoment = { seed, calendar, rounds, lastDay, lives: [], found: new Map() };
  // The present first: what is said of today may not be used up by the past.
  addPresent(moment);
  addPast(moment);
  const end = instantAt(addDays(lastDay, 1), 0);
  const steps = moment.lives
    .flat()
    .filter(({ at }) => at < end)
    .toSorted(byTime);
  return { rounds, steps, findings: moment.lives.length };
}

/** Oldest first; what is issued at one moment stands together, so that it can go out together. */
function byTime(a: DemoStep, b: DemoStep): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  const issues = (step: DemoStep) => Number(step.verb === "issue");
  return issues(b) - issues(a) || a.finding - b.finding;
}

function roundOn(day: Day, calendar: WorkCalendar): DemoRound {
  const startsOn = calendar.nextWorkday(day);
  const season = seasons[Math.floor((Number(startsOn.slice(5, 7)) % 12) / 3)] ?? "冬季";
  const title = `${startsOn.slice(0, 4)}年${season}意识形态工作责任制督查`;
  return { title, startsOn, at: instantAt(startsOn, 8 * 60 + 30), by: "office" };
}
