import type { Indicator } from "./indicator.ts";
import type { SchemeRules } from "./scheme.ts";
import { by, counted, duty, other, rate } from "./template-parts.ts";

const proportional = { shape: "proportional" } as const;
const allOrNothing = { shape: "all_or_nothing" } as const;
const short = (points: string, of: "target" | "minimum" | "either") =>
  ({ shape: "per_shortfall", points, of }) as const;
const every = (frequency: "month" | "quarter" | "half") => ({ every: frequency, amount: 1 });

const responsibility: Indicator[] = [
  counted(
    {
      code: "A1",
      name: "党委专题研究意识形态工作",
      target: "2",
      minimum: every("half"),
      weight: "5",
      formula: short("2.5", "either"),
    },
    "topic_meeting",
  ),
  counted(
    {
      code: "A2",
      name: "意识形态领域分析研判",
      target: "4",
      minimum: every("quarter"),
      weight: "6",
      formula: short("1.5", "minimum"),
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
    [by("07-05", "半年专题报告"), { name: "年度专题报告", by: "01-05", nextYear: true }],
  ),
  duty({ code: "A4", name: "责任书签订与责任分工到村", weight: "3", formula: allOrNothing }, [
    by("03-31", "签订责任书并分工到村"),
  ]),
];

const theory: Indicator[] = [
  counted(
    {
      code: "B1",
      name: "党委理论学习中心组集中学习",
      target: "12",
      minimum: every("month"),
      weight: "8",
      formula: short("0.5", "either"),
    },
    "study_session",
  ),
  counted(
    { code: "B2", name: "中心组扩大学习", target: "4", weight: "4", formula: short("1", "target") },
    "study_session",
    { extended: true },
  ),
  counted(
    { code: "B3", name: "邀请县委宣传部旁听指导", target: "1", weight: "2", formula: allOrNothing },
    "study_session",
    { observed: true },
  ),
  duty({ code: "B4", name: "年度学习计划报备", weight: "1", formula: allOrNothing }, [
    by("01-31", "报备年度学习计划"),
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

const publicity: Indicator[] = [
  other({
    ...{ code: "C1", name: "新闻上稿积分", kind: "tiered", source: "activity", unit: "分" },
    ...{ target: "60", weight: "8", match: { kind: "media_article", where: [] } },
    evidence: "link",
    confirmedBy: "县融媒体中心",
    formula: {
      shape: "points",
      table: [
        { level: "central", points: "20" },
        { level: "province", points: "10" },
        { level: "city", points: "5" },
        { level: "county", points: "1" },
      ],
      frontPage: "2",
      joint: "0.5",
      scale: "target",
    },
  }),
  counted(
    { code: "C2", name: "信息报送", target: "50", weight: "4", unit: "条", formula: proportional },
    "info_brief",
  ),
  counted(
    { code: "C3", name: "信息采用", target: "30", weight: "3", unit: "条", formula: proportional },
    "info_brief",
    { adopted: true },
  ),
  rate(
    {
      ...{ code: "C4", name: "网上诉求按期回复率", target: "100", weight: "5" },
      asked: { every: "month" },
      formula: {
        shape: "bands",
        bands: [
          { from: "100", points: "5" },
          { from: "95", points: "4" },
          { from: "90", points: "2" },
        ],
      },
    },
    [
      ["received", "收到诉求"],
      ["on_time", "按期回复"],
    ],
    "件",
  ),
];

const venues: Indicator[] = [
  rate(
    {
      ...{ code: "D1", name: "农村广播在线率", target: "95", weight: "5" },
      asked: { every: "month" },
      formula: {
        shape: "bands",
        bands: [
          { from: "95", points: "5" },
          { from: "80", points: "3" },
          { from: "60", points: "1" },
        ],
      },
    },
    [
      ["villages", "应开通村数"],
      ["working", "正常播出村数"],
    ],
    "个",
  ),
  rate(
    {
      code: "D2",
      name: "农家书屋开放率",
      target: "90",
      weight: "3",
      asked: { every: "quarter" },
      formula: proportional,
    },
    [
      ["rooms", "农家书屋总数"],
      ["open", "每周开放不少于5天的"],
    ],
    "个",
  ),
  counted(
    {
      code: "D3",
      name: "新时代文明实践所（站）活动",
      target: "12",
      minimum: every("month"),
      weight: "5",
      unit: "场",
      formula: short("0.5", "minimum"),
    },
    "practice_event",
  ),
  other({
    code: "D4",
    name: "宣传阵地完好率",
    kind: "sampled",
    source: "inspection",
    unit: "%",
    target: "95",
    weight: "3",
    formula: proportional,
  }),
];

const civility: Indicator[] = [
  counted(
    {
      code: "E1",
      name: "志愿服务活动",
      target: "12",
      minimum: every("month"),
      weight: "5",
      formula: short("0.5", "minimum"),
    },
    "volunteer_event",
  ),
  duty({ code: "E2", name: "道德模范评选与表彰", weight: "2", formula: allOrNothing }, [
    by("09-30", "评选并表彰道德模范"),
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

const team: Indicator[] = [
  duty(
    {
      code: "F1",
      name: "通讯员、网评员名单报备",
      weight: "2",
      formula: allOrNothing,
      evidence: "none",
    },
    [by("02-28", "报备名单（只填人数，不填姓名）")],
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

const rectification: Indicator[] = [
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
    ...{
      code: "G2",
      name: "督查问题扣分",
      kind: "deduct",
      source: "finding",
      unit: "分",
      weight: "0",
    },
    ...{ role: "deduction", direction: "down", confirmedBy: "督查办" },
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

const rule = { dueDay: 5, lockDay: 10 };

/**
 * The default scheme a new county starts from: targets and weights of the material's indicator
 * catalogue; 100 points, a bonus of at most 5, deductions of at most 10.
 */
export function templateRules(): SchemeRules {
  return {
    categories: [
      { code: "A", name: "责任落实" },
      { code: "B", name: "理论武装" },
      { code: "C", name: "宣传舆论" },
      { code: "D", name: "阵地建设" },
      { code: "E", name: "文明创建" },
      { code: "F", name: "队伍保障" },
      { code: "G", name: "督查整改" },
      { code: "H", name: "加分" },
    ],
    indicators: [
      ...responsibility,
      ...theory,
      ...publicity,
      ...venues,
      ...civility,
      ...team,
      ...rectification,
    ],
    tiers: [
      { name: "好", from: "90" },
      { name: "较好", from: "80" },
      { name: "一般", from: "70" },
      { name: "需督促", from: "0" },
    ],
    vetoCap: "60",
    calendar: { month: rule, quarter: rule, half: rule, year: rule },
    ranked: false,
    oneStepSigning: false,
  };
}
