import type { ActivityKind } from "@xianlan/domain/activity";
import type { Random } from "../random.ts";
import type { DemoUnit } from "../units.ts";
import { monthlyGaps, spreadAmounts } from "./amounts.ts";
import { someWorkday, spread } from "./dates.ts";
import {
  awards,
  cultureThemes,
  practiceThemes,
  volunteerTeams,
  volunteerThemes,
} from "./event-texts.ts";
import { lectureThemes, staffTopics, topicMeetingTexts, trainingTexts } from "./study-texts.ts";
import type { DemoActivity } from "./types.ts";
import type { YearContext } from "./year-context.ts";

type YearOf = { year: number; random: Random };
type ActivityContent = Pick<
  DemoActivity,
  "title" | "attributes" | "attendance" | "placeText" | "place"
>;

/** The text of the n-th of its kind in a year, from 0, in its month. */
type Writer = (values: {
  unit: DemoUnit;
  at: number;
  month: number;
  random: Random;
}) => ActivityContent;

const placeOf = (unit: DemoUnit, room: string) => ({
  place: null,
  placeText: `${unit.shortName}${room}`,
});
const of = (list: readonly string[], at: number) => list[at % list.length] ?? "";

function village(unit: DemoUnit, random: Random): string {
  return random.pick(unit.places.filter(({ kind }) => kind !== "facility")).name;
}

const spreadKinds = {
  topic_meeting: ({ unit, at, random }) => ({
    ...placeOf(unit, "党委会议室"),
    title: `党委会议专题：${of(topicMeetingTexts, at)}`,
    attributes: { chaired_by: "党委书记" },
    attendance: random.int(9, 13),
  }),
  analysis_meeting: ({ unit, month, random }) => ({
    ...placeOf(unit, "会议室"),
    title: `第${Math.ceil(month / 3)}季度意识形态领域分析研判`,
    attributes: { quarter: String(Math.ceil(month / 3)) },
    attendance: random.int(8, 16),
  }),
  staff_study: ({ unit, at, month, random }) => ({
    ...placeOf(unit, "机关会议室"),
    title: `机关干部${month}月集中学习：${of(staffTopics, at)}`,
    attributes: { topic: of(staffTopics, at) },
    attendance: random.int(28, 62),
  }),
  lecture: ({ unit, at, random }) => {
    const where = village(unit, random);
    const online = random.chance(0.12);
    return {
      place: online ? null : where,
      placeText: "",
      title: online
        ? `线上宣讲：${of(lectureThemes, at)}`
        : `${where}宣讲：${of(lectureThemes, at)}`,
      attributes: { online },
      attendance: random.int(22, 120),
    };
  },
  culture_event: ({ unit, at, random }) => ({
    ...placeOf(unit, "文化广场"),
    title: `${unit.shortName}${of(cultureThemes, at)}`,
    attributes: {},
    attendance: random.int(120, 900),
  }),
  training: ({ unit, at, random }) => ({
    ...placeOf(unit, "会议室"),
    title: of(trainingTexts, at),
    attributes: {},
    attendance: random.int(14, 36),
  }),
  honour: ({ random }) => {
    const [title, level, awarded_by] = random.pick(awards);
    const none = { place: null, placeText: "", attendance: null };
    return { ...none, title, attributes: { level, awarded_by } };
  },
} as const satisfies Partial<Record<ActivityKind, Writer>>;

const monthlyKinds = {
  practice_event: ({ unit, month, random }) => {
    const station = `${unit.shortName}新时代文明实践所`;
    const where = random.chance(0.5) ? station : village(unit, random);
    return {
      place: where,
      placeText: "",
      title: `${where}：${of(practiceThemes, month - 1)}`,
      attributes: { station: where === station ? station : `${where}文明实践站` },
      attendance: random.int(18, 90),
    };
  },
  volunteer_event: ({ unit, month, random }) => {
    const team = random.pick(volunteerTeams);
    const where = village(unit, random);
    return {
      place: where,
      placeText: "",
      title: `${team}在${where}${of(volunteerThemes, month - 1)}`,
      attributes: { team },
      attendance: random.int(8, 46),
    };
  },
} as const satisfies Partial<Record<ActivityKind, Writer>>;

/** Kinds whose events are written in this file. */
export const writtenEventKinds = Object.keys({ ...spreadKinds, ...monthlyKinds });

/** Months in which the township of the seeded year misses the monthly volunteer event. */
const missedMonths = [2, 6, 9];

/** Meetings, studies, lectures, culture, training and honours of a unit's year. */
export function spreadEvents(
  { calendar }: YearContext,
  unit: DemoUnit,
  { year, random }: YearOf,
): DemoActivity[] {
  return (Object.keys(spreadKinds) as (keyof typeof spreadKinds)[]).flatMap((kind) => {
    const write: Writer = spreadKinds[kind];
    const offset = random.int(0, 7);
    return spread(spreadAmounts[unit.pace][kind], 12).map((first, at) => {
      // What comes four times a year or less does not always fall on the first month of its season.
      const rare = spreadAmounts[unit.pace][kind] <= 4;
      const month = rare
        ? Math.min(12, first + random.int(0, kind === "analysis_meeting" ? 2 : 3))
        : first;
      const happenedOn = someWorkday(calendar, random, { year, month });
      const content = write({ unit, at: at + offset, month, random });
      return { kind, happenedOn, link: "", ...content };
    });
  });
}

/** What is done every month: at the practice stations and by volunteers. */
export function monthlyEvents(
  { calendar, participants, seededYear }: YearContext,
  unit: DemoUnit,
  { year, random }: YearOf,
): DemoActivity[] {
  return (Object.keys(monthlyKinds) as (keyof typeof monthlyKinds)[]).flatMap((kind) => {
    const write: Writer = monthlyKinds[kind];
    const bound =
      kind === "volunteer_event" &&
      year === seededYear &&
      participants.noMonthlyVolunteers.includes(unit.key);
    return spread(12, 12)
      .filter(
        (month) =>
          !random.chance(monthlyGaps[unit.pace][kind]) && !(bound && missedMonths.includes(month)),
      )
      .map((month) => ({
        kind,
        happenedOn: someWorkday(calendar, random, { year, month }),
        link: "",
        ...write({ unit, at: month - 1, month, random }),
      }));
  });
}
