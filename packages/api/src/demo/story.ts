import { type Day, defaultDueOn, type Severity } from "@xianlan/domain";
import { instantAt, issueDayFor, workdaysBefore } from "./days.ts";
import { demoFacts } from "./facts.ts";
import { type Birth, lifeOf, withPost } from "./life.ts";
import { newFact, type PlanMoment, remember, roundAt } from "./moment.ts";
import type { Pattern } from "./pattern.ts";
import type { DemoDeed } from "./plan-types.ts";
import { randomOf } from "./random.ts";
import { demoUnits } from "./units.ts";

/** Which finding a story is about. */
type Opening = {
  unit: string;
  /** Day it is handed out; a little earlier where nothing fits that day. */
  issuedOn: Day;
  severity?: Severity;
  /** Tells stories of one unit apart. */
  named: string;
};

/** One finding whose life is told by hand. Days are days, `by` are usernames. */
export type Story = {
  finding: number;
  issuedOn: Day;
  dueOn: Day;
  unit: string;
  lead: string;
  clerk: string;
  pattern: Pattern;
  /** The next deed, on a day at about an hour, never before the one before it. */
  tell(day: Day, hour: number, by: string, deed: DemoDeed): void;
};

/** Earlier working days looked at for a fact that fits. */
const lookBack = 15;

function birthOf(moment: PlanMoment, { unit: key, issuedOn, severity, named }: Opening): Birth {
  const { calendar, lives, seed } = moment;
  const unit = demoUnits.find((one) => one.key === key);
  if (unit === undefined) throw new RangeError(`no unit ${key}`);
  // Stories need two measures: one may be split off.
  const patterns = demoFacts.filter(
    (one) => one.severity === (severity ?? "ordinary") && one.measures.length > 1,
  );
  for (let back = 0; back <= lookBack; back += 1) {
    const issued = workdaysBefore(issuedOn, back, calendar);
    const on = workdaysBefore(issued, 2, calendar);
    const random = randomOf(`${seed} story ${named} ${key}`);
    const fact = newFact(moment, { unit, on, random, patterns });
    if (fact === null) continue;
    remember(moment, fact, on);
    const draft = { ...fact.words, round: roundAt(moment, on), foundOn: on };
    const { pattern } = fact;
    return { finding: lives.length, draft, pattern, foundOn: on, issuedOn: issued, random };
  }
  throw new RangeError(`nothing fits the story of ${named} at ${key}`);
}

/** A finding drafted and handed out; the rest is told with `tell`. */
export function storyOf(moment: PlanMoment, opening: Opening): Story {
  const birth = birthOf(moment, opening);
  return told(
    moment,
    birth,
    lifeOf(birth, { end: "issued", returns: 0, lateBy: null }, moment.calendar),
  );
}

/** A finding that went all its way in time; what follows its closure is told with `tell`. */
export function closedStoryOf(moment: PlanMoment, opening: Opening): Story {
  const birth = birthOf(moment, opening);
  return told(
    moment,
    birth,
    lifeOf(birth, { end: "closed", returns: 0, lateBy: null }, moment.calendar),
  );
}

function told(moment: PlanMoment, birth: Birth, steps: ReturnType<typeof lifeOf>): Story {
  const { finding, pattern, issuedOn, draft } = birth;
  const { unit, severity } = draft;
  moment.lives.push(steps);
  return {
    ...{ finding, pattern, issuedOn, unit: unit ?? "" },
    dueOn: defaultDueOn(severity, issuedOn, moment.calendar),
    ...{ lead: `${unit}-lead`, clerk: `${unit}-clerk` },
    tell: (day, hour, by, deed) => {
      const wanted = instantAt(day, hour * 60);
      const last = Date.parse(steps.at(-1)?.at ?? wanted);
      const at = Date.parse(wanted) > last ? wanted : new Date(last + 1_200_000).toISOString();
      steps.push({ ...deed, at, by, finding });
    },
  };
}

/** Receipt of a story's finding, on the next working day if no other, with its measures due in order. */
export function receive({ calendar }: PlanMoment, story: Story, on?: Day): void {
  const { issuedOn, lead, clerk, pattern, dueOn } = story;
  const given = calendar.workdaysBetween(issuedOn, dueOn);
  const { measures } = pattern;
  story.tell(on ?? calendar.addWorkdays(issuedOn, 1), 10, clerk, {
    verb: "acknowledge",
    responsibleLeader: withPost(lead),
    responsiblePerson: withPost(clerk),
    measures: measures.map((text, at) => ({
      text,
      dueOn: calendar.addWorkdays(issuedOn, Math.ceil((given * (at + 1)) / measures.length)),
    })),
  });
}

/** The day of issue of an ordinary finding that is so many working days overdue on the last day. */
export function issuedForOverdue({ calendar, lastDay }: PlanMoment, by: number): Day {
  return issueDayFor("ordinary", workdaysBefore(lastDay, by, calendar), calendar);
}
