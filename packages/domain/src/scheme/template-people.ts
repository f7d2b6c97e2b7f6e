import type { Indicator } from "./indicator.ts";
import {
  allOrNothing,
  counted,
  dueBy,
  duty,
  everyPeriod,
  other,
  perShortfallFormula,
  proportional,
  rate,
} from "./template-parts.ts";

export const civility: readonly Indicator[] = [
  counted(
    {
      code: "E1",
      name: "志愿服务活动",
      target: "12",
      minimum: everyPeriod("month"),
      weight: "5",
      formula: perShortfallFormula("0.5", "minimum"),
    },
    "volunteer_event",
  ),
  duty({ code: "E2", name: "道德模范评选与表彰", weight: "2", formula: allOrNothing }, [
    dueBy("09-30", "评选并表彰道德模范"),
  ]),
  rate(
    {
      code: "E3",
      name: "文明村占比",
      target: "60",
      weight: "3",
      asked: { every: "year" },
      formula: proportional,
    },
    [
      ["villages", "行政村总数"],
      ["civilised", "文明村数"],
    ],
    "个",
    "latest",
  ),
  counted(
    {
      code: "E4",
      name: "群众文化活动",
      target: "4",
      weight: "2",
      unit: "场",
      formula: proportional,
    },
    "culture_event",
  ),
];

export const team: readonly Indicator[] = [
  duty(
    {
      code: "F1",
      name: "通讯员、网评员名单报备",
      weight: "2",
      formula: allOrNothing,
      evidence: "none",
    },
    [dueBy("02-28", "报备通讯员、网评员名单")],
  ),
  counted(
    { code: "F2", name: "宣传干部业务培训", target: "2", weight: "2", formula: proportional },
    "training",
  ),
  rate(
    {
      code: "F3",
      name: "工作经费到位率",
      target: "100",
      weight: "2",
      asked: { every: "half" },
      formula: proportional,
    },
    [
      ["budgeted", "预算经费"],
      ["paid", "到位经费"],
    ],
    "元",
  ),
  rate(
    {
      code: "F4",
      name: "党报党刊征订完成率",
      target: "100",
      weight: "2",
      asked: { month: 11 },
      formula: proportional,
    },
    [
      ["assigned", "征订任务"],
      ["subscribed", "完成征订"],
    ],
    "份",
    "latest",
  ),
];

export const rectification: readonly Indicator[] = [
  other({
    code: "G1",
    name: "问题按期销号率",
    kind: "rate",
    source: "finding",
    unit: "%",
    target: "100",
    weight: "6",
    formula: proportional,
    confirmedBy: "督查办",
  }),
  other({
    code: "G2",
    name: "督查问题扣分",
    kind: "deduct",
    source: "finding",
    unit: "分",
    weight: "0",
    role: "deduction",
    direction: "down",
    confirmedBy: "督查办",
    formula: {
      shape: "per_event",
      points: { ordinary: "0.2", serious: "0.5", major: "1", immediate: "0.2" },
      overdue: "0.5",
      repeated: "2",
      atMost: "10",
    },
  }),
  other({
    code: "H1",
    name: "经验推广与先进典型",
    kind: "judged",
    source: "office",
    unit: "分",
    weight: "5",
    role: "bonus",
    formula: { shape: "judged" },
    evidence: "file",
  }),
];
