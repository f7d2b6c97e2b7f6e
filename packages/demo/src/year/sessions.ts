import type { WorkCalendar } from "@xianlan/domain/calendar";
import type { Random } from "../random.ts";
import type { DemoUnit } from "../units.ts";
import { extendedMonths, monthlyGaps } from "./amounts.ts";
import { dayOf, someWorkday, spread } from "./dates.ts";
import { studyTopics } from "./study-texts.ts";
import type { DemoActivity } from "./types.ts";
import type { YearContext } from "./year-context.ts";

/** One session before its text is written: which month, whom it is extended to, who watches. */
type Session = { month: number; extended: boolean; observed: boolean };

/** Months of the seeded year that lie wholly behind the last day. */
function fullMonths({ thisYear, seededYear, lastDay }: YearContext): number {
  if (seededYear < thisYear || lastDay < dayOf(thisYear, 1, 1)) return 12;
  return Number(lastDay.slice(5, 7)) - 1;
}

/** So many sessions in so many months, so many of them extended. */
function exactly(amount: number, extended: number, months: number): Session[] {
  const chosen = new Set(spread(extended, amount));
  return spread(amount, months).map((month, at) => ({
    month,
    observed: false,
    extended: chosen.has(at + 1),
  }));
}

function sessionsOf(context: YearContext, unit: DemoUnit, year: number, random: Random): Session[] {
  const { participants, seededYear } = context;
  const isSeeded = year === seededYear;
  if (isSeeded && unit.key === participants.many) return exactly(17, 5, fullMonths(context));
  if (isSeeded && unit.key === participants.few) return exactly(5, 2, fullMonths(context));
  const gap = monthlyGaps[unit.pace].study_session;
  const extended = extendedMonths[unit.pace];
  return spread(12, 12)
    .filter(() => !random.chance(gap))
    .map((month) => ({ month, extended: extended.includes(month), observed: false }));
}

/** The study sessions of a unit's year; the county department watches in the seeded year where it was invited. */
export function studySessions(
  context: YearContext,
  unit: DemoUnit,
  { year, random }: { year: number; random: Random },
): DemoActivity[] {
  const { calendar, participants, seededYear, thisYear } = context;
  const sessions = sessionsOf(context, unit, year, random);
  // In a year the bulletin does not cover, about every third township invited somebody.
  const invites =
    year === seededYear
      ? participants.observed.includes(unit.key)
      : year < thisYear && random.chance(0.35);
  const watched = sessions.find(({ month }) => month >= 5) ?? sessions.at(-1);
  const topics = random.shuffle(studyTopics);
  return sessions.map((session, at) => {
    const observed = invites && session === watched;
    const topic = topics[at % topics.length] ?? "";
    const earlierInMonth = sessions.filter(
      (one, n) => n < at && one.month === session.month,
    ).length;
    return written(session, {
      calendar,
      random,
      year,
      topic,
      ordinal: at + 1,
      observed,
      earlierInMonth,
    });
  });
}

function written(
  { month, extended }: Session,
  facts: {
    calendar: WorkCalendar;
    random: Random;
    year: number;
    topic: string;
    ordinal: number;
    observed: boolean;
    /** 0 for the first session of its month. */
    earlierInMonth: number;
  },
): DemoActivity {
  const { calendar, random, year, topic, ordinal, observed, earlierInMonth } = facts;
  const part = earlierInMonth === 0 ? { from: 4, to: 15 } : { from: 17, to: 27 };
  const kind = extended ? "扩大学习" : "集中学习";
  return {
    kind: "study_session",
    happenedOn: someWorkday(calendar, random, { year, month, ...part }),
    title: `党委理论学习中心组第${ordinal}次${kind}：${topic}`,
    attributes: { extended, observed, topic },
    place: null,
    placeText: extended ? "镇村干部会议室" : "党委会议室",
    attendance: extended ? random.int(46, 88) : random.int(9, 15),
    link: "",
  };
}
