import { type Day, daysBetween, type WorkCalendar } from "@xianlan/domain/calendar";
import { demoFacts, type FoundFact, factOf } from "../content/facts.ts";
import type { Random } from "../random.ts";
import type { DemoUnit } from "../units.ts";
import type { Pattern } from "./pattern.ts";
import type { DemoInspection, DemoStep } from "./plan-types.ts";

/**
 * Same duty at the same place within 180 days of the closure is a reopening, not a new finding
 * (docs/lifecycle.md); counted here from day found to day found, with the longest rectification between.
 */
const apartDays = 260;

/** What the makers of findings share: where in time they stand, and what there is already. */
export type PlanContext = {
  seed: string;
  calendar: WorkCalendar;
  inspections: readonly DemoInspection[];
  /** Last working day before today: nothing of the history is younger. */
  lastDay: Day;
  /** The steps of each finding so far; its index is its name. */
  lives: DemoStep[][];
  /** Days by unit, place and duty. */
  found: Map<string, Day[]>;
};

const spotOf = ({ content }: FoundFact) =>
  [content.unit, content.place, content.dutyCode].join(" ");

/** Takes note of a fact, so that the same is not found again too soon. */
export function remember({ found }: PlanContext, fact: FoundFact, on: Day): void {
  const spot = spotOf(fact);
  found.set(spot, [...(found.get(spot) ?? []), on]);
}

/** The inspection a finding belongs to: the last one begun by that day. */
export function inspectionAt({ inspections }: PlanContext, day: Day): number {
  return Math.max(0, inspections.filter(({ startsOn }) => startsOn <= day).length - 1);
}

/** Some new fact for a unit on a day; null when nothing is left that fits. */
export function newFact(
  { found }: PlanContext,
  question: { unit: DemoUnit; on: Day; random: Random; patterns?: readonly Pattern[] },
): FoundFact | null {
  const { unit, on, random, patterns = demoFacts } = question;
  const month = Number(on.slice(5, 7));
  for (const pattern of random.shuffle(patterns)) {
    const fact = factOf(pattern, unit, month, random);
    if (fact === null) continue;
    const before = found.get(spotOf(fact)) ?? [];
    if (before.every((day) => Math.abs(daysBetween(day, on)) >= apartDays)) return fact;
  }
  return null;
}
