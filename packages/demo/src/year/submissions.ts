import { addDays, type Day, type WorkCalendar } from "@xianlan/domain/calendar";
import { type PeriodId, periodSpan } from "@xianlan/domain/period";
import { workdaysBefore } from "../days.ts";
import { randomOf } from "../random.ts";
import type { DemoUnit } from "../units.ts";
import { busyMonth, deadlinesOf, earlier, monthsBefore, pastPeriods } from "./calendar.ts";
import { clerkOf, leadOf, stepOn } from "./steps.ts";
import type { YearStep } from "./types.ts";
import { townships, type YearContext } from "./year-context.ts";

/** Days after a period's end on which a unit sends its submission, by how it keeps its deadlines. */
const sendsAfter = { steady: [1, 3], usual: [2, 5], slow: [4, 9] } as const;
/** How likely a slow unit sends nothing at all. */
const sendsNothing = 0.08;

/** The working day on or before a day, but not before the first. */
function settled(day: Day, first: Day, calendar: WorkCalendar): Day {
  const workday = workdaysBefore(day, 0, calendar);
  return workday < first ? first : workday;
}

/** The unit whose submission was returned once and corrected. */
const returnedUnit = "heqiu";

/** The states of the other units' submissions in the busy month. */
const standsAs: Record<string, "waiting" | "late" | "returned" | "prepared" | "draft" | "none"> = {
  yanchi: "prepared",
  zhuying: "waiting",
  songyue: "waiting",
  zhangling: "waiting",
  heping: "late",
  xialing: "returned",
  yutang: "draft",
  shisun: "none",
  maidu: "none",
};

function sent(unit: string, periodId: PeriodId, day: Day, hour: number): YearStep[] {
  return [
    stepOn([day, hour], clerkOf(unit), { action: "fill", unit, periodId, prepare: true }),
    stepOn([day, hour, 40], leadOf(unit), { action: "sign", unit, periodId }),
  ];
}

/** The day on which a unit sends its submission; null where it never does. */
function sendingDay(context: YearContext, unit: DemoUnit, periodId: PeriodId): Day | null {
  const random = randomOf(`${context.seed} form ${unit.key} ${periodId}`);
  if (unit.pace === "slow" && random.chance(sendsNothing)) return null;
  const [low, high] = sendsAfter[unit.pace];
  const end = periodSpan(periodId).to;
  const wished = addDays(end, random.int(low, high));
  const { lockOn } = deadlinesOf(periodId);
  return settled(earlier(wished, lockOn), addDays(end, 1), context.calendar);
}

/** One period that ran its course: sent, some late, accepted in two goes before the lock. */
function ordinarySubmissions(
  context: YearContext,
  periodId: PeriodId,
  returned: boolean,
): YearStep[] {
  const { calendar } = context;
  const { dueOn, lockOn } = deadlinesOf(periodId);
  const first = addDays(periodSpan(periodId).to, 1);
  const early = settled(addDays(dueOn, 1), first, calendar);
  const days = townships.flatMap((unit) => {
    const day = sendingDay(context, unit, periodId);
    return day === null ? [] : [{ unit: unit.key, day }];
  });
  const steps = days.flatMap(({ unit, day }) => sent(unit, periodId, day, 9));
  const isReturned = (unit: string) => returned && unit === returnedUnit;
  const inTime = days.filter(({ unit, day }) => day <= early && !isReturned(unit));
  const others = days.filter(({ unit, day }) => day > early || isReturned(unit));
  const accept = (day: Day, hour: number, units: string[]) =>
    units.length > 0 ? [stepOn([day, hour], "office", { action: "accept", periodId, units })] : [];
  const back = days.some(({ unit }) => isReturned(unit))
    ? [
        stepOn([early, 11], "office", {
          action: "sendBack",
          unit: returnedUnit,
          periodId,
          code: "D1",
          reason: "正常播出村数与广播平台当月在线记录不一致，请逐村核对后再报",
        }),
        ...sent(returnedUnit, periodId, early, 14),
      ]
    : [];
  return [
    ...steps,
    ...accept(
      early,
      10,
      inTime.map(({ unit }) => unit),
    ),
    ...back,
    ...accept(
      settled(lockOn, early, calendar),
      17,
      others.map(({ unit }) => unit),
    ),
  ];
}

/** The month the county is busy with: submissions in every state. */
function busySubmissions(context: YearContext): YearStep[] {
  const { calendar, lastDay } = context;
  const { periodId, putOffOn, dueOn, lockOn } = busyMonth(context);
  const first = addDays(periodSpan(periodId).to, 1);
  const before = (n: number) => settled(workdaysBefore(lastDay, n, calendar), first, calendar);
  const inTime = townships.filter(({ key }) => standsAs[key] === undefined);
  const days = inTime.map((unit) => ({
    unit: unit.key,
    day: sendingDay(context, unit, periodId) ?? first,
  }));
  const accepted = settled(addDays(deadlinesOf(periodId).dueOn, 1), first, calendar);
  const ready = days.filter(({ day }) => day <= accepted).map(({ unit }) => unit);
  const others = Object.entries(standsAs).flatMap(([unit, state]): YearStep[] => {
    const clerk = clerkOf(unit);
    switch (state) {
      case "waiting":
        return sent(unit, periodId, before(2), 15);
      case "late":
        return sent(unit, periodId, lastDay, 10);
      case "returned":
        return [
          ...sent(unit, periodId, before(2), 9),
          stepOn([before(1), 16], "office", {
            action: "sendBack",
            unit,
            periodId,
            code: "C4",
            reason: "按期回复件数与县网信办转办记录对不上，请核对后重报",
          }),
        ];
      case "prepared":
        return [stepOn([lastDay, 15], clerk, { action: "fill", unit, periodId, prepare: true })];
      case "draft":
        return [stepOn([lastDay, 11], clerk, { action: "fill", unit, periodId, prepare: false })];
      default:
        return [];
    }
  });
  return [
    stepOn([putOffOn, 8, 30], "office", { action: "extend", periodId, dueOn, lockOn }),
    ...days.flatMap(({ unit, day }) => sent(unit, periodId, day, 9)),
    stepOn([accepted, 16], "office", { action: "accept", periodId, units: ready }),
    ...others,
  ];
}

/** Every submission of the two years: who sent it when, what the office said, when it was locked. */
export function submissionSteps(context: YearContext): YearStep[] {
  const busy = busyMonth(context).periodId;
  const returned = monthsBefore(busy, 2);
  const periods = pastPeriods(context);
  const submissions = periods.flatMap((periodId) =>
    periodId === busy
      ? busySubmissions(context)
      : ordinarySubmissions(context, periodId, periodId === returned),
  );
  // What is due together is locked together, in the night after the last day.
  const locks = new Set(periods.map((periodId) => addDays(deadlinesOf(periodId).lockOn, 1)));
  return [
    ...submissions,
    ...[...locks].map((day) => stepOn([day, 1], "office", { action: "lock" })),
  ];
}
