import type { ActivityKindDefinition } from "./definition.ts";

/** Events in the villages, training and honours. */
export const eventKinds = [
  {
    code: "practice_event",
    label: "文明实践活动",
    line: { pattern: "文明实践|实践[所站]", rank: 100 },
    attributes: [
      {
        key: "station",
        label: "所（站）",
        type: "text",
        line: { pattern: "[\\p{Script=Han}]{2,14}实践[所站]" },
      },
    ],
    oneMore: { action: "再开展", measure: "场", noun: "文明实践活动" },
    schemeTerms: [{ pattern: "文明实践", rank: 110 }],
    examples: ["文明实践活动 包粽子话家风 45人"],
  },
  {
    code: "volunteer_event",
    label: "志愿服务",
    line: { pattern: "志愿", rank: 90 },
    attributes: [
      {
        key: "team",
        label: "服务队伍",
        type: "text",
        headings: ["队伍"],
        line: { pattern: "[\\p{Script=Han}]{2,14}(?:服务队|志愿队|小分队)" },
      },
    ],
    schemeTerms: [{ pattern: "志愿", rank: 120 }],
    examples: ["志愿服务 青年志愿服务队 河道清洁 32人"],
  },
  {
    code: "culture_event",
    label: "文化活动",
    line: {
      pattern: "群众文化|文化活动|文艺|文化|演出|电影|晚会|村晚|广场舞|戏曲|非遗|展演|朗诵|读书",
      rank: 110,
    },
    attributes: [],
    oneMore: { action: "再开展", measure: "场", noun: "文化活动" },
    schemeTerms: [{ pattern: "文化活动|文艺|群众文化|文化惠民", rank: 130 }],
    examples: ["广场舞展演 300人"],
  },
  {
    code: "training",
    label: "业务培训",
    line: { pattern: "业务培训|培训|轮训", rank: 70 },
    attributes: [],
    schemeTerms: [{ pattern: "培训", rank: 140 }],
    examples: ["通讯员业务培训 25人"],
  },
  {
    code: "honour",
    label: "先进典型、荣誉",
    line: {
      pattern: "荣获|获评|获得?[^，,\\s]{0,12}(?:称号|荣誉|表彰)|被?评为|授予|先进典型|荣誉",
      rank: 10,
      weak: true,
    },
    attributes: [
      { key: "level", label: "级别", type: "level", unit: "条", line: {} },
      {
        key: "awarded_by",
        label: "授予单位",
        type: "text",
        line: { pattern: "(?:被|由|获)([\\p{Script=Han}]{2,16}?)(?:授予|评为|命名为|表彰)" },
      },
    ],
    oneMore: { action: "再获得", measure: "项", noun: "荣誉" },
    schemeTerms: [],
    examples: ["荣获省级文明村镇称号"],
  },
] as const satisfies readonly ActivityKindDefinition[];
