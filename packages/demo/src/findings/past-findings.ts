import { addDays, type Day, daysBetween } from "@xianlan/domain/calendar";
import { demoFacts, type FoundFact } from "../content/facts.ts";
import { type Random, randomOf } from "../random.ts";
import { type DemoUnit, demoUnits, isTownship, type Pace } from "../units.ts";
import { findingSteps, type RequestOutcome } from "./finding-steps.ts";
import { inspectionAt, newFact, type PlanContext, remember } from "./plan-context.ts";

/** Findings a year by how a unit keeps its deadlines; a department has fewer. */
const perYear: Record<Pace, number> = { steady: 13, usual: 17, slow: 20 };
const perDepartment = 4;
/** Of the fifteen townships so many have not invited the county department to a study session. */
const notObserved = 10;

/** The findings of the past year, most of them closed by now. */
export function addPastFindings(context: PlanContext): void {
  addNotObserved(context);
  for (const unit of demoUnits) {
    const random = randomOf(`${context.seed} ${unit.key}`);
    const count = isTownship(unit) ? perYear[unit.pace] : perDepartment;
    for (let n = 0; n < count; n += 1) {
      const on = someDay(context, random);
      const fact = newFact(context, { unit, on, random });
      if (fact !== null) addLife(context, { unit, fact, on, random });
    }
  }
}

/** A day in some inspection, rather in its first weeks. */
function someDay({ inspections, lastDay, calendar }: PlanContext, random: Random): Day {
  const inspection = random.int(0, inspections.length - 1);
  const begins = inspections[inspection]?.startsOn ?? lastDay;
  const ends = inspections[inspection + 1]?.startsOn ?? addDays(lastDay, -3);
  const length = daysBetween(begins, ends) - 1;
  const after = random.chance(0.6) ? random.int(0, Math.min(24, length)) : random.int(0, length);
  return calendar.nextWorkday(addDays(begins, after));
}

function notObservedBy(random: Random): DemoUnit[] {
  return random.shuffle(demoUnits.filter(isTownship)).slice(0, notObserved);
}

/** The townships which have not invited the county department, as the inspection about it found. */
export function unitsWithoutObserver(seed: string): DemoUnit[] {
  return notObservedBy(randomOf(`${seed} not observed`));
}

/** One inspection asks all townships the same question; ten cannot show an observed study session. */
function addNotObserved(context: PlanContext): void {
  const { inspections, seed, calendar, lastDay } = context;
  const patterns = demoFacts.filter(({ duty }) => duty === "B3");
  const late = inspections.filter(({ startsOn }) => {
    return Number(startsOn.slice(5, 7)) >= 7 && daysBetween(startsOn, lastDay) > 80;
  });
  const random = randomOf(`${seed} not observed`);
  for (const unit of notObservedBy(random)) {
    const on = calendar.addWorkdays(late.at(-1)?.startsOn ?? lastDay, random.int(1, 9));
    const fact = newFact(context, { unit, on, random, patterns });
    if (fact !== null) addLife(context, { unit, fact, on, random });
  }
}

function addLife(
  context: PlanContext,
  { unit, fact, on, random }: { unit: DemoUnit; fact: FoundFact; on: Day; random: Random },
): void {
  const { calendar, lives, lastDay } = context;
  remember(context, fact, on);
  const birth = {
    finding: lives.length,
    draft: { ...fact.content, inspection: inspectionAt(context, on), foundOn: on },
    pattern: fact.pattern,
    foundOn: on,
    issuedOn: calendar.addWorkdays(on, random.int(1, 3)),
    random,
  };
  lives.push(findingSteps(birth, outcomeOf(unit.pace, daysBetween(on, lastDay), random), calendar));
}

/** Most come out well; recent ones all are in time, so that what is overdue now is chosen. */
function outcomeOf(pace: Pace, age: number, random: Random): RequestOutcome {
  if (age < 75) return { end: "closed", returns: 0, lateBy: null };
  if (random.chance(0.015)) return { end: "withdrawn", returns: 0, lateBy: null };
  const late = { steady: 0.04, usual: 0.1, slow: 0.24 }[pace];
  const sentBack = { steady: 0.06, usual: 0.1, slow: 0.16 }[pace];
  const returns = random.chance(sentBack) ? (random.chance(0.2) ? 2 : 1) : 0;
  return { end: "closed", returns, lateBy: random.chance(late) ? random.int(1, 6) : null };
}
