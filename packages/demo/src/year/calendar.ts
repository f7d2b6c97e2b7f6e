import { addDays, type Day } from "@xianlan/domain/calendar";
import {
  frequencies,
  type PeriodId,
  parsePeriod,
  periodDeadlines,
  periodOf,
  periodSpan,
  periodsOfYear,
  previousPeriod,
} from "@xianlan/domain/period";
import { templateRules } from "@xianlan/domain/scheme";
import { workdaysBefore } from "../days.ts";
import type { YearContext } from "./year-context.ts";

const { calendar: rules } = templateRules();

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => [a, b].toSorted()[0] ?? a;
const later = (a: Day, b: Day): Day => [a, b].toSorted()[1] ?? a;

/** Due and lock day of a period by the scheme's calendar. */
export function deadlinesOf(id: PeriodId): { dueOn: Day; lockOn: Day } {
  return periodDeadlines(id, rules[parsePeriod(id)?.frequency ?? "month"]);
}

/** Every period of the demo's two years that is over, in the order of their ends. */
export function pastPeriods({ thisYear, lastDay }: YearContext): PeriodId[] {
  const all = [thisYear - 1, thisYear].flatMap((year) =>
    frequencies.flatMap((frequency) => periodsOfYear(year, frequency)),
  );
  return all
    .filter((id) => periodSpan(id).to < lastDay)
    .sort((a, b) => (periodSpan(a).to < periodSpan(b).to ? -1 : 1));
}

/** Working days that the units have had for a month's submission. */
const enoughDays = 3;

/** The month the county is busy with: its submissions are due, its lock put off to the days after today. */
export function busyMonth(context: YearContext): {
  periodId: PeriodId;
  /** When the office puts it off. */
  putOffOn: Day;
  dueOn: Day;
  lockOn: Day;
} {
  const { calendar, lastDay, today } = context;
  const last = previousPeriod(periodOf(today, "month"));
  const hasTime = workdaysBefore(lastDay, enoughDays - 1, calendar) > periodSpan(last).to;
  const periodId = hasTime ? last : previousPeriod(last);
  const byRule = deadlinesOf(periodId);
  const due = later(byRule.dueOn, workdaysBefore(lastDay, 2, calendar));
  return {
    periodId,
    putOffOn: addDays(periodSpan(periodId).to, 1),
    dueOn: due,
    lockOn: later(byRule.lockOn, calendar.nextWorkday(addDays(today, 4))),
  };
}

/** The month before a month, n times. */
export function monthsBefore(id: PeriodId, n: number): PeriodId {
  return n === 0 ? id : monthsBefore(previousPeriod(id), n - 1);
}
