import { randomOf } from "../random.ts";
import type { DemoUnit } from "../units.ts";
import { monthlyEvents, spreadEvents } from "./events.ts";
import { exampleEvents } from "./examples.ts";
import { articles, briefs, jointArticle, rebuiltBroadcast, volunteerTeamsSetUp } from "./press.ts";
import { studySessions } from "./sessions.ts";
import { townships, type YearMoment } from "./told.ts";
import type { DemoActivity } from "./types.ts";

/** The two townships with an article in common: the first two that are not told to be short of any. */
function jointAuthors({ cast }: YearMoment): readonly string[] {
  return townships
    .filter(({ pace, key }) => pace !== "slow" && key !== cast.many)
    .slice(0, 2)
    .map(({ key }) => key);
}

/** Everything a township did in a year, oldest first, up to the last day before today. */
export function activitiesOf(moment: YearMoment, unit: DemoUnit, year: number): DemoActivity[] {
  const { seed, cast, toldYear, lastDay } = moment;
  const yearOf = (kind: string) => ({
    year,
    random: randomOf(`${seed} ${kind} ${unit.key} ${year}`),
  });
  const told = year === toldYear;
  const joint = { year, random: randomOf(`${seed} joint ${year}`) };
  return [
    ...studySessions(moment, unit, yearOf("sessions")),
    ...spreadEvents(moment, unit, yearOf("events")),
    ...monthlyEvents(moment, unit, yearOf("monthly")),
    ...exampleEvents(moment, unit, yearOf("examples")),
    ...articles(moment, unit, yearOf("articles")),
    ...briefs(moment, unit, yearOf("briefs")),
    ...(told && unit.key === cast.teams ? [volunteerTeamsSetUp(moment)] : []),
    ...(told && unit.key === cast.cable ? [rebuiltBroadcast(moment, yearOf("cable").random)] : []),
    ...(told && jointAuthors(moment).includes(unit.key) ? [jointArticle(moment, joint)] : []),
  ]
    .filter(({ happenedOn }) => happenedOn <= lastDay)
    .sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1));
}
