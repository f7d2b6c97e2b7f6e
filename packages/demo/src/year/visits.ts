import { addDays, type Day } from "@xianlan/domain/calendar";
import { defaultChecklist } from "@xianlan/domain/checklist";
import { workdaysBefore } from "../days.ts";
import { type Random, randomOf } from "../random.ts";
import type { DemoUnit } from "../units.ts";
import { dayOf } from "./dates.ts";
import { stepOn } from "./steps.ts";
import type { DemoCheck, DemoVisit, YearStep } from "./types.ts";
import { townships, type YearContext } from "./year-context.ts";

const venueCodes = ["D4-1", "D4-2", "D4-3"] as const;

/**
 * The checklists of both years, one of them revised and another about to be; twice a year venues looked
 * at; the inspection under way and the one being prepared.
 */
export function visitSteps(context: YearContext): YearStep[] {
  const { calendar, thisYear, lastDay } = context;
  const years = [thisYear - 1, thisYear];
  const published = (year: number) => calendar.nextWorkday(dayOf(year, 1, 6));
  const latest = published(thisYear) <= lastDay ? thisYear : thisYear - 1;
  return [
    ...years.map((year) => stepOn([published(year), 9], "office", { action: "checklists", year })),
    stepOn([calendar.nextWorkday(dayOf(thisYear - 1, 7, 8)), 9], "office", {
      action: "reviseChecklist",
      year: thisYear - 1,
      publishes: true,
    }),
    stepOn([lastDay, 16], "office", {
      action: "reviseChecklist",
      year: latest,
      publishes: false,
    }),
    inspectionPrepared(context),
    ...years.flatMap((year) =>
      [dayOf(year, 5, 14), dayOf(year, 9, 16)].map((day, at) =>
        venueInspection(context, calendar.nextWorkday(day), at === 0 ? "上半年" : "下半年"),
      ),
    ),
    inspectionUnderWay(context),
  ];
}

/** One inspection over the stations of all townships, closed on the evening of its day. */
function venueInspection({ seed }: YearContext, on: Day, half: string): YearStep {
  const visits = townships.map((unit): DemoVisit => {
    const random = randomOf(`${seed} sample ${unit.key} ${on}`);
    return { ...stationOf(unit), state: "done", note: "", checks: venueChecks(random, unit) };
  });
  return stepOn([on, 9], "office", {
    action: "inspect",
    title: `${half}宣传阵地随机抽查`,
    on,
    endsOn: on,
    kind: "special",
    checklist: "venues",
    visits,
    starts: true,
    summary: "各乡镇宣传阵地总体完好，个别点位设施破损、内容过期，已当场提醒更换",
  });
}

const stationOf = ({ key, shortName }: DemoUnit) => ({
  unit: key,
  place: `${shortName}综合文化站`,
});

function venueChecks(random: Random, { pace }: DemoUnit): DemoCheck[] {
  const checked = random.int(9, 16);
  const maxRecords = { steady: 1, usual: 2, slow: 4 }[pace];
  const failed = random.int(pace === "slow" ? 2 : 0, maxRecords);
  const [state, content, papers] = venueCodes;
  return [
    { item: state, checked, failed, text: failed > 0 ? `${failed}处宣传栏破损或闲置` : "" },
    { item: content, checked: 4, failed: 0, text: "" },
    { item: papers, checked: null, failed: null, text: "" },
  ];
}

/** What comes after the inspection under way: its team and scope are set, it has not begun. */
function inspectionPrepared({ calendar, lastDay }: YearContext): YearStep {
  const on = calendar.nextWorkday(addDays(lastDay, 24));
  return stepOn([lastDay, 17], "office", {
    action: "inspect",
    title: "网络意识形态阵地专项督查",
    on,
    endsOn: addDays(on, 14),
    kind: "special",
    checklist: "whole",
    visits: [],
    starts: false,
    summary: null,
  });
}

/** An inspection begun on the last working day: visits done, under way and to come. */
function inspectionUnderWay({ calendar, lastDay }: YearContext): YearStep {
  const [first, second, third, fourth, fifth] = townships;
  const start = workdaysBefore(lastDay, 0, calendar);
  const year = Number(start.slice(0, 4));
  const codes = defaultChecklist(year).items.map(({ code }) => code);
  const passed = (from: number, to: number): DemoCheck[] =>
    codes.slice(from, to).map((item) => ({ item, checked: 10, failed: 0, text: "现场查看无异常" }));
  const failing: DemoCheck = {
    item: "D2-1",
    checked: null,
    failed: 1,
    text: "工作日上午到场，农家书屋未开门",
    finding: "工作日上午到场检查，农家书屋未按公示时间开放",
  };
  const at = (unit: DemoUnit | undefined, more: Omit<DemoVisit, "unit" | "place">): DemoVisit[] =>
    unit === undefined ? [] : [{ unit: unit.key, place: unit.places[0]?.name ?? null, ...more }];
  const planned = { state: "planned", note: "", checks: [] } as const;
  const whole = codes.filter((code) => code !== failing.item);
  return stepOn([start, 9], "office", {
    action: "inspect",
    title: "农村宣传阵地专项督查",
    on: start,
    starts: true,
    endsOn: addDays(start, 25),
    kind: "special",
    checklist: "whole",
    summary: null,
    visits: [
      ...at(first, {
        state: "done",
        note: "其余项目上次已查，本次未重复",
        checks: [...passed(0, 12), failing],
      }),
      ...at(second, { state: "under_way", note: "", checks: passed(0, Math.min(6, whole.length)) }),
      ...at(third, { ...planned, plannedOn: calendar.addWorkdays(start, 1) }),
      ...at(fourth, { ...planned, plannedOn: calendar.addWorkdays(start, 2) }),
      ...at(fifth, { ...planned, state: "cancelled", note: "乡镇换届会议，改期另行安排" }),
    ],
  });
}
