import { addDays, type Day, type PeriodId, periodSpan, type WorkCalendar } from "@xianlan/domain";
import { workdaysBefore } from "../days.ts";
import { randomOf } from "../random.ts";
import type { DemoUnit } from "../units.ts";
import { busyMonth, deadlinesOf, earlier, monthsBefore, pastPeriods } from "./calendar.ts";
import { clerkOf, leadOf, stepOn } from "./steps.ts";
import { townships, type YearMoment } from "./told.ts";
import type { YearStep } from "./types.ts";

/** Days after a period's end on which a unit sends its form, by how it keeps its deadlines. */
const sendsAfter = { steady: [1, 3], usual: [2, 5], slow: [4, 9] } as const;
/** How likely a slow unit sends nothing at all. */
const sendsNothing = 0.08;

/** The working day on or before a day, but not before the first. */
function settled(day: Day, first: Day, calendar: WorkCalendar): Day {
  const workday = workdaysBefore(day, 0, calendar);
  return workday < first ? first : workday;
}

/** The unit whose form came back once and was mended. */
const onceReturned = "heqiu";

/** How a month's forms of the other units stand today in the busy month. */
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
    stepOn([day, hour], clerkOf(unit), { verb: "fill", unit, periodId, prepare: true }),
    stepOn([day, hour, 40], leadOf(unit), { verb: "sign", unit, periodId }),
  ];
}

/** The day on which a unit sends its form; null where it never does. */
function sendingDay(moment: YearMoment, unit: DemoUnit, periodId: PeriodId): Day | null {
  const random = randomOf(`${moment.seed} form ${unit.key} ${periodId}`);
  if (unit.pace === "slow" && random.chance(sendsNothing)) return null;
  const [low, high] = sendsAfter[unit.pace];
  const end = periodSpan(periodId).to;
  const wished = addDays(end, random.int(low, high));
  const { lockOn } = deadlinesOf(periodId);
  return settled(earlier(wished, lockOn), addDays(end, 1), moment.calendar);
}

/** One period that ran its course: sent, some late, accepted in two goes before the lock. */
function ordinaryForms(moment: YearMoment, periodId: PeriodId, returned: boolean): YearStep[] {
  const { calendar } = moment;
  const { dueOn, lockOn } = deadlinesOf(periodId);
  const first = addDays(periodSpan(periodId).to, 1);
  const early = settled(addDays(dueOn, 1), first, calendar);
  const days = townships.flatMap((unit) => {
    const day = sendingDay(moment, unit, periodId);
    return day === null ? [] : [{ unit: unit.key, day }];
  });
  const steps = days.flatMap(({ unit, day }) => sent(unit, periodId, day, 9));
  const isReturned = (unit: string) => returned && unit === onceReturned;
  const inTime = days.filter(({ unit, day }) => day <= early && !isReturned(unit));
  const rest = days.filter(({ unit, day }) => day > early || isReturned(unit));
  const accept = (day: Day, hour: number, units: string[]) =>
    units.length > 0 ? [stepOn([day, hour], "office", { verb: "accept", periodId, units })] : [];
  const back = days.some(({ unit }) => isReturned(unit))
    ? [
        stepOn([early, 11], "office", {
          ...{ verb: "sendBack", unit: onceReturned, periodId, code: "D1" },
          reason: "正常播出村数与广播平台当月在线记录不一致，请逐村核对后再报",
        }),
        ...sent(onceReturned, periodId, early, 14),
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
      rest.map(({ unit }) => unit),
    ),
  ];
}

/** The month the county is busy with: forms in every state. */
function busyForms(moment: YearMoment): YearStep[] {
  const { calendar, lastDay } = moment;
  const { periodId, putOffOn, dueOn, lockOn } = busyMonth(moment);
  const first = addDays(periodSpan(periodId).to, 1);
  const before = (n: number) => settled(workdaysBefore(lastDay, n, calendar), first, calendar);
  const inTime = townships.filter(({ key }) => standsAs[key] === undefined);
  const days = inTime.map((unit) => ({
    unit: unit.key,
    day: sendingDay(moment, unit, periodId) ?? first,
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
            ...{ verb: "sendBack", unit, periodId, code: "C4" },
            reason: "按期回复件数与县网信办转办记录对不上，请核对后重报",
          }),
        ];
      case "prepared":
        return [stepOn([lastDay, 15], clerk, { verb: "fill", unit, periodId, prepare: true })];
      case "draft":
        return [stepOn([lastDay, 11], clerk, { verb: "fill", unit, periodId, prepare: false })];
      default:
        return [];
    }
  });
  return [
    stepOn([putOffOn, 8, 30], "office", { verb: "extend", periodId, dueOn, lockOn }),
    ...days.flatMap(({ unit, day }) => sent(unit, periodId, day, 9)),
    stepOn([accepted, 16], "office", { verb: "accept", periodId, units: ready }),
    ...others,
  ];
}

/** Every form of the two years: who sent it when, what the office said, when it was locked. */
export function formSteps(moment: YearMoment): YearStep[] {
  const busy = busyMonth(moment).periodId;
  const returned = monthsBefore(busy, 2);
  const periods = pastPeriods(moment);
  const forms = periods.flatMap((periodId) =>
    periodId === busy ? busyForms(moment) : ordinaryForms(moment, periodId, periodId === returned),
  );
  // What is due together is locked together, in the night after the last day.
  const locks = new Set(periods.map((periodId) => addDays(deadlinesOf(periodId).lockOn, 1)));
  return [...forms, ...[...locks].map((day) => stepOn([day, 1], "office", { verb: "lock" }))];
}
