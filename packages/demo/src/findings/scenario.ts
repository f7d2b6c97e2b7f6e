import type { Day } from "@xianlan/domain/calendar";
import { defaultDueOn, type Severity } from "@xianlan/domain/finding";
import { demoFacts } from "../content/facts.ts";
import { instantAt, issueDayFor, workdaysBefore } from "../days.ts";
import { randomOf } from "../random.ts";
import { demoUnits } from "../units.ts";
import { type Birth, findingSteps, withPost } from "./finding-steps.ts";
import type { Pattern } from "./pattern.ts";
import { inspectionAt, newFact, type PlanContext, remember } from "./plan-context.ts";
import type { DemoAction } from "./plan-types.ts";

/** Which finding a scenario is about. */
type Opening = {
  unit: string;
  /** Day it is issued; a little earlier where nothing fits that day. */
  issuedOn: Day;
  severity?: Severity;
  /** Distinguishes scenarios of one unit. */
  named: string;
};

/** One finding whose actions are written by hand. `by` are usernames. */
export type Scenario = {
  finding: number;
  issuedOn: Day;
  dueOn: Day;
  unit: string;
  lead: string;
  clerk: string;
  pattern: Pattern;
  /** The next action, on a day at about an hour, never before the one before it. */
  add(day: Day, hour: number, by: string, action: DemoAction): void;
};

/** Earlier working days looked at for a fact that fits. */
const lookBack = 15;

function birthOf(context: PlanContext, { unit: key, issuedOn, severity, named }: Opening): Birth {
  const { calendar, lives, seed } = context;
  const unit = demoUnits.find((one) => one.key === key);
  if (unit === undefined) throw new RangeError(`no unit ${key}`);
  // Scenarios need two measures: one may be split off.
  const patterns = demoFacts.filter(
    (one) => one.severity === (severity ?? "ordinary") && one.measures.length > 1,
  );
  for (let back = 0; back <= lookBack; back += 1) {
    const issued = workdaysBefore(issuedOn, back, calendar);
    const on = workdaysBefore(issued, 2, calendar);
    const random = randomOf(`${seed} story ${named} ${key}`);
    const fact = newFact(context, { unit, on, random, patterns });
    if (fact === null) continue;
    remember(context, fact, on);
    const draft = { ...fact.content, inspection: inspectionAt(context, on), foundOn: on };
    const { pattern } = fact;
    return { finding: lives.length, draft, pattern, foundOn: on, issuedOn: issued, random };
  }
  throw new RangeError(`nothing fits the story of ${named} at ${key}`);
}

/** A finding drafted and issued; what follows is added with `add`. */
export function openScenario(context: PlanContext, opening: Opening): Scenario {
  const birth = birthOf(context, opening);
  return buildStory(
    context,
    birth,
    findingSteps(birth, { end: "issued", returns: 0, lateBy: null }, context.calendar),
  );
}

/** A finding closed in time; what follows its closure is added with `add`. */
export function closedScenario(context: PlanContext, opening: Opening): Scenario {
  const birth = birthOf(context, opening);
  return buildStory(
    context,
    birth,
    findingSteps(birth, { end: "closed", returns: 0, lateBy: null }, context.calendar),
  );
}

function buildStory(
  context: PlanContext,
  birth: Birth,
  steps: ReturnType<typeof findingSteps>,
): Scenario {
  const { finding, pattern, issuedOn, draft } = birth;
  const { unit, severity } = draft;
  context.lives.push(steps);
  return {
    finding,
    pattern,
    issuedOn,
    unit: unit ?? "",
    dueOn: defaultDueOn(severity, issuedOn, context.calendar),
    lead: `${unit}-lead`,
    clerk: `${unit}-clerk`,
    add: (day, hour, by, action) => {
      const wanted = instantAt(day, hour * 60);
      const last = Date.parse(steps.at(-1)?.at ?? wanted);
      const at = Date.parse(wanted) > last ? wanted : new Date(last + 1_200_000).toISOString();
      steps.push({ ...action, at, by, finding });
    },
  };
}

/** Acknowledgement of a scenario's finding, on the next working day if no other, with its measures due in order. */
export function receive({ calendar }: PlanContext, scenario: Scenario, on?: Day): void {
  const { issuedOn, lead, clerk, pattern, dueOn } = scenario;
  const given = calendar.workdaysBetween(issuedOn, dueOn);
  const { measures } = pattern;
  scenario.add(on ?? calendar.addWorkdays(issuedOn, 1), 10, clerk, {
    action: "acknowledge",
    responsibleLeader: withPost(lead),
    responsiblePerson: withPost(clerk),
    measures: measures.map((text, at) => ({
      text,
      dueOn: calendar.addWorkdays(issuedOn, Math.ceil((given * (at + 1)) / measures.length)),
    })),
  });
}

/** The day of issue of an ordinary finding that is so many working days overdue on the last day. */
export function issuedForOverdue({ calendar, lastDay }: PlanContext, by: number): Day {
  return issueDayFor("ordinary", workdaysBefore(lastDay, by, calendar), calendar);
}
