import type { Indicator } from "./indicator.ts";
import {
  allOrNothing,
  counted,
  dueBy,
  duty,
  everyPeriod,
  perShortfallFormula,
  proportional,
} from "./template-parts.ts";

export const responsibility: readonly Indicator[] = [
  counted(
    {
      code: "A1",
      name: "党委专题研究意识形态工作",
      target: "2",
      minimum: everyPeriod("half"),
      weight: "5",
      formula: perShortfallFormula("2.5", "either"),
    },
    "topic_meeting",
  ),
  counted(
    {
      code: "A2",
      name: "意识形态领域分析研判",
      target: "4",
      minimum: everyPeriod("quarter"),
      weight: "6",
      formula: perShortfallFormula("1.5", "minimum"),
    },
    "analysis_meeting",
  ),
  duty(
    {
      code: "A3",
      name: "半年、年度专题报告",
      weight: "4",
      formula: { shape: "duty_items", missing: "2", late: "1" },
    },
    [dueBy("07-05", "半年专题报告"), { name: "年度专题报告", by: "01-05", nextYear: true }],
  ),
  duty({ code: "A4", name: "责任书签订与责任分工到村", weight: "3", formula: allOrNothing }, [
    dueBy("03-31", "签订责任书并分工到村"),
  ]),
];

export const theory: readonly Indicator[] = [
  counted(
    {
      code: "B1",
      name: "党委理论学习中心组集中学习",
      target: "12",
      minimum: everyPeriod("month"),
      weight: "8",
      formula: perShortfallFormula("0.5", "either"),
    },
    "study_session",
  ),
  counted(
    {
      code: "B2",
      name: "中心组扩大学习",
      target: "4",
      weight: "4",
      formula: perShortfallFormula("1", "target"),
    },
    "study_session",
    { extended: true },
  ),
  counted(
    { code: "B3", name: "邀请县委宣传部旁听指导", target: "1", weight: "2", formula: allOrNothing },
    "study_session",
    { observed: true },
  ),
  duty({ code: "B4", name: "年度学习计划报备", weight: "1", formula: allOrNothing }, [
    dueBy("01-31", "报备年度学习计划"),
  ]),
  counted(
    { code: "B5", name: "机关干部集中学习", target: "24", weight: "2", formula: proportional },
    "staff_study",
  ),
  counted(
    { code: "B6", name: "基层宣讲", target: "12", weight: "3", unit: "场", formula: proportional },
    "lecture",
  ),
];
