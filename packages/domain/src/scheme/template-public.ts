import type { Indicator } from "./indicator.ts";
import {
  counted,
  everyPeriod,
  other,
  perShortfallFormula,
  proportional,
  rate,
} from "./template-parts.ts";

export const publicity: readonly Indicator[] = [
  other({
    code: "C1",
    name: "新闻上稿积分",
    kind: "tiered",
    source: "activity",
    unit: "分",
    target: "60",
    weight: "8",
    match: { kind: "media_article", where: [] },
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
      code: "C4",
      name: "网上诉求按期回复率",
      target: "100",
      weight: "5",
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

export const venues: readonly Indicator[] = [
  rate(
    {
      code: "D1",
      name: "农村广播在线率",
      target: "95",
      weight: "5",
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
      minimum: everyPeriod("month"),
      weight: "5",
      unit: "场",
      formula: perShortfallFormula("0.5", "minimum"),
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
