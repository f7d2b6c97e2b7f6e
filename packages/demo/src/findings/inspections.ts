import { addDays, type Day, type WorkCalendar } from "@xianlan/domain/calendar";
import type { InspectionKind } from "@xianlan/domain/inspection";
import { instantAt } from "../days.ts";
import { demoUnits, isTownship } from "../units.ts";
import type { DemoInspection, DemoInspectionStep } from "./plan-types.ts";

/** Days before today on which the inspections begin. */
const inspectionOffsets = [352, 276, 198, 118, 36] as const;
const seasons = ["冬季", "春季", "夏季", "秋季"] as const;

type Kind = {
  kind: InspectionKind;
  title: string;
  /** Townships in which a village is drawn, from and to which place in their list. */
  unitRange: readonly [from: number, to: number];
  summary: string | null;
};

const kinds: readonly Kind[] = [
  {
    kind: "routine",
    title: "意识形态工作责任制督查",
    unitRange: [0, 15],
    summary: "各乡镇责任体系基本健全，村级宣传阵地管护仍是薄弱环节，发现的问题已逐件交办",
  },
  {
    kind: "unannounced",
    title: "意识形态工作暗访",
    unitRange: [0, 8],
    summary: "事先不打招呼，抽查的村（社区）多数情况与台账一致，少数活动记录与实际不符",
  },
  {
    kind: "special",
    title: "理论武装和阵地建设专项督查",
    unitRange: [5, 15],
    summary: "中心组学习制度执行较好，农家书屋和文明实践站开放不足的问题较集中",
  },
  {
    kind: "look_back",
    title: "督查整改回头看",
    unitRange: [2, 12],
    summary: "已销号问题总体保持较好，个别问题出现反复，已提请重新挂账",
  },
  {
    kind: "routine",
    title: "意识形态工作责任制督查",
    unitRange: [0, 15],
    summary: null,
  },
];

/** The five inspections of the year behind today. */
export function inspectionsBefore(today: Day, calendar: WorkCalendar): DemoInspection[] {
  const starts = inspectionOffsets.map((offset) => calendar.nextWorkday(addDays(today, -offset)));
  return kinds.map(({ kind, title, unitRange, summary }, at) => {
    const startsOn = starts[at] ?? today;
    const next = starts[at + 1];
    const season = seasons[Math.floor((Number(startsOn.slice(5, 7)) % 12) / 3)] ?? "冬季";
    return {
      kind,
      startsOn,
      summary,
      title: `${startsOn.slice(0, 4)}年${season}${title}`,
      endsOn: next === undefined ? addDays(today, 14) : addDays(next, -1),
      units: demoUnits
        .filter(isTownship)
        .slice(...unitRange)
        .map(({ key }) => key),
    };
  });
}

/** Units visited on one day by one person. */
const unitsADay = 3;
const inspectors = ["inspector", "inspector2"] as const;

/**
 * What happens to the inspections, in order: a closed one has visited every drawn place; of the running one
 * the last four units are still to come: one is being visited, two are planned for this week.
 */
export function inspectionStepsOf(
  inspections: readonly DemoInspection[],
  { calendar, lastDay }: { calendar: WorkCalendar; lastDay: Day },
): DemoInspectionStep[] {
  return inspections.flatMap(({ startsOn, units, summary }, inspection) => {
    const next = inspections[inspection + 1]?.startsOn;
    const visited = summary === null ? units.slice(0, -4) : units;
    const walks = Array.from({ length: Math.ceil(visited.length / unitsADay) }, (_, at) => {
      const on = calendar.addWorkdays(startsOn, at + 1);
      return {
        action: "walk" as const,
        inspection,
        finish: true,
        at: instantAt(on, 8 * 60 + 40),
        by: inspectors[at % 2] ?? "inspector",
        units: visited.slice(at * unitsADay, (at + 1) * unitsADay),
      };
    });
    const steps: DemoInspectionStep[] = [
      { action: "open", inspection, at: instantAt(startsOn, 8 * 60 + 30) },
      ...walks,
    ];
    if (summary !== null && next !== undefined) {
      return [...steps, { action: "close", inspection, summary, at: instantAt(next, 8 * 60 + 10) }];
    }
    const [now = "", ...later] = units.slice(-4);
    const at = (minutes: number) => instantAt(lastDay, minutes);
    const soon = calendar.addWorkdays(lastDay, 2);
    return [
      ...steps,
      { action: "walk", inspection, finish: false, by: "inspector2", units: [now], at: at(530) },
      {
        action: "arrange",
        inspection,
        by: "inspector",
        units: later.slice(0, 2),
        plannedOn: soon,
        at: at(540),
      },
    ];
  });
}
