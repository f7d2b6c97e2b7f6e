import { addDays, type Day, type WorkCalendar } from "@xianlan/domain/calendar";
import { workdaysBefore } from "../days.ts";
import { unitsWithoutObserver } from "../findings/past-findings.ts";
import { type DemoUnit, demoUnits, isTownship } from "../units.ts";

/** From this month on a scheme's year is old enough to show the bulletin's facts. */
const oldEnough = 10;

/** Where the demo's two years stand. */
export type YearContext = {
  seed: string;
  calendar: WorkCalendar;
  today: Day;
  /** Last working day before today: nothing that happened is younger. */
  lastDay: Day;
  /** The scheme's year of today; the demo begins with the January before it. */
  thisYear: number;
  /**
   * The year in which the facts of the bulletin show: this one from October on, the whole of last year
   * before. The other of the two has the usual amounts, this year as far as it has come.
   */
  seededYear: number;
  /** Units by their role in the seeded year. */
  participants: Participants;
};

/** Who shows which fact of the bulletin. Keys of units. */
export type Participants = {
  /** Have invited the county department to a study session: 5 of 15. */
  observed: readonly string[];
  /** 17 sessions, 5 of them extended. */
  many: string;
  /** 5 sessions, 2 of them extended. */
  few: string;
  /** Sent no information briefs at all. */
  noBriefs: readonly string[];
  /** Never handed in the list of correspondents. */
  noCorrespondents: readonly string[];
  /** Some month went by without a volunteer event. */
  noMonthlyVolunteers: readonly string[];
  /** 28 volunteer teams with 1,000 volunteers. */
  teams: string;
  /** 77 km of cable and 15 village stations rebuilt. */
  cable: string;
};

export const townships: readonly DemoUnit[] = demoUnits.filter(isTownship);

function participantsOf(seed: string): Participants {
  const without = new Set(unitsWithoutObserver(seed).map(({ key }) => key));
  const observed = townships.map(({ key }) => key).filter((key) => !without.has(key));
  const of = (pace: string, among: (key: string) => boolean) =>
    townships.filter((unit) => unit.pace === pace && among(unit.key)).map(({ key }) => key);
  const [few = "maidu", ...slow] = of("slow", (key) => without.has(key));
  const usual = of("usual", () => true);
  const [many = "qinghu"] = [...of("steady", (key) => !without.has(key)), ...observed];
  const others = [...slow, ...usual].filter((key) => key !== few && key !== many);
  const [first = "", second = "", third = "", fourth = ""] = others;
  const [cable = "", teams = ""] = others.slice(4);
  return {
    observed,
    many,
    few,
    noBriefs: [few, first, third],
    noCorrespondents: [few, second, fourth],
    noMonthlyVolunteers: [few, first, second, third],
    teams,
    cable,
  };
}

/** The time at which a demo loaded today begins. */
export function yearContext(today: Day, calendar: WorkCalendar, seed: string): YearContext {
  const thisYear = Number(today.slice(0, 4));
  const late = Number(today.slice(5, 7)) >= oldEnough;
  return {
    seed,
    calendar,
    today,
    thisYear,
    seededYear: late ? thisYear : thisYear - 1,
    lastDay: workdaysBefore(addDays(today, -1), 0, calendar),
    participants: participantsOf(seed),
  };
}
