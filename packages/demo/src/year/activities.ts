import { randomOf } from "../random.ts";
import type { DemoUnit } from "../units.ts";
import { monthlyEvents, spreadEvents } from "./events.ts";
import { exampleEvents } from "./examples.ts";
import { articles, briefs, jointArticle, rebuiltBroadcast, volunteerTeamsSetUp } from "./press.ts";
import { studySessions } from "./sessions.ts";
import type { DemoActivity } from "./types.ts";
import { townships, type YearContext } from "./year-context.ts";

/** The two townships with an article in common: the first two that the bulletin does not name as short of any. */
function jointAuthors({ participants }: YearContext): readonly string[] {
  return townships
    .filter(({ pace, key }) => pace !== "slow" && key !== participants.many)
    .slice(0, 2)
    .map(({ key }) => key);
}

/** Everything a township did in a year, oldest first, up to the last day before today. */
export function activitiesOf(context: YearContext, unit: DemoUnit, year: number): DemoActivity[] {
  const { seed, participants, seededYear, lastDay } = context;
  const yearOf = (kind: string) => ({
    year,
    random: randomOf(`${seed} ${kind} ${unit.key} ${year}`),
  });
  const seeded = year === seededYear;
  const joint = { year, random: randomOf(`${seed} joint ${year}`) };
  return [
    ...studySessions(context, unit, yearOf("sessions")),
    ...spreadEvents(context, unit, yearOf("events")),
    ...monthlyEvents(context, unit, yearOf("monthly")),
    ...exampleEvents(context, unit, yearOf("examples")),
    ...articles(context, unit, yearOf("articles")),
    ...briefs(context, unit, yearOf("briefs")),
    ...(seeded && unit.key === participants.teams ? [volunteerTeamsSetUp(context)] : []),
    ...(seeded && unit.key === participants.cable
      ? [rebuiltBroadcast(context, yearOf("cable").random)]
      : []),
    ...(seeded && jointAuthors(context).includes(unit.key) ? [jointArticle(context, joint)] : []),
  ]
    .filter(({ happenedOn }) => happenedOn <= lastDay)
    .sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1));
}
