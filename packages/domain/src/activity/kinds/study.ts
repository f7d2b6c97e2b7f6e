import type { ActivityAttribute, ActivityKindDefinition } from "./definition.ts";

const topic: ActivityAttribute = {
  key: "topic",
  label: "学习主题",
  type: "text",
  searched: true,
  headings: ["主题"],
  line: {
    pattern:
      "(?:学习)?主题(?:为|是)?[:：]?\\s{0,500}“?([^”\\s，,；;]{2,60})”?|[《]([^》]{2,80})[》]",
  },
};

/** Meetings, study and lectures. */
export const studyKinds = [
  {
    code: "topic_meeting",
    label: "专题研究",
    line: {
      pattern: "专题研究|专题会|专题部署|研究意识形态|意识形态(?:工作)?(?:专题|会议|部署)",
      rank: 80,
    },
    attributes: [
      {
        key: "chaired_by",
        label: "主持人职务",
        type: "text",
        headings: ["主持人"],
        // Posts only: a person's name must not be entered here.
        line: {
          pattern:
            "(党委书记|党工委书记|党委副书记|党工委副书记|宣传委员|纪委书记|人大主席|办事处主任|乡长|镇长)主持",
        },
      },
    ],
    oneMore: { action: "再召开", measure: "次", noun: "专题研究会议" },
    schemeTerms: [
      { pattern: "(?:党委|党工委|专题)[^，；。]{0,8}研究|研究意识形态|专题会议", rank: 40 },
    ],
    examples: ["党委会专题研究意识形态工作 党委书记主持"],
  },
  {
    code: "analysis_meeting",
    label: "分析研判",
    line: { pattern: "分析研判|研判", rank: 20 },
    attributes: [
      {
        key: "quarter",
        label: "研判季度",
        type: "choice",
        headings: ["季度"],
        noun: "季度",
        options: [
          { value: "1", label: "第1季度", terms: ["一", "1"] },
          { value: "2", label: "第2季度", terms: ["二", "2"] },
          { value: "3", label: "第3季度", terms: ["三", "3"] },
          { value: "4", label: "第4季度", terms: ["四", "4"] },
        ],
        line: { pattern: "第?([一二三四1-4])季度" },
      },
    ],
    oneMore: { action: "再召开", measure: "次", noun: "分析研判会议" },
    schemeTerms: [{ pattern: "分析研判|研判", rank: 30 }],
    examples: ["第二季度意识形态领域分析研判会"],
  },
  {
    code: "study_session",
    label: "中心组学习",
    line: {
      pattern: "(?:理论学习)?中心组(?:集中|扩大|专题)?(?:学习)?(?:会)?|扩大学习",
      rank: 30,
    },
    attributes: [
      {
        key: "extended",
        label: "扩大学习",
        type: "flag",
        headings: ["扩大", "是否扩大学习"],
        line: { pattern: "扩大(?:学习)?(?:会议?)?" },
      },
      {
        key: "observed",
        label: "县委宣传部旁听",
        type: "flag",
        headings: ["旁听", "是否旁听"],
        line: { pattern: "(?:邀请)?(?:县委)?(?:宣传部)?(?:到场|列席)?旁听(?:指导)?" },
      },
      topic,
    ],
    schemeTerms: [
      { pattern: "扩大学习|扩大会?议?学习", rank: 10, where: { extended: true } },
      { pattern: "旁听", rank: 20, where: { observed: true } },
      { pattern: "中心组", rank: 50 },
    ],
    startsIndicator: "count",
    examples: ["中心组集中学习 主题：全会精神 12人", "中心组扩大学习 县委宣传部旁听"],
  },
  {
    code: "staff_study",
    label: "机关学习",
    line: {
      pattern: "机关(?:干部)?(?:集中)?学习|(?:干部|职工|集中|周一|夜)学习|学习会|学习日|学习",
      rank: 120,
      weak: true,
    },
    attributes: [topic],
    schemeTerms: [{ pattern: "(?:机关|干部职工|党员干部)[^，；。]{0,6}学习", rank: 60 }],
    examples: ["机关干部集中学习 主题：保密法 40人"],
  },
  {
    code: "lecture",
    label: "宣讲",
    line: { pattern: "宣讲", rank: 60 },
    attributes: [
      {
        key: "online",
        label: "线上宣讲",
        type: "flag",
        headings: ["线上"],
        line: { pattern: "线上|网上|网络|云宣讲|直播|视频" },
      },
    ],
    oneMore: { action: "再开展", measure: "场", noun: "宣讲" },
    schemeTerms: [{ pattern: "宣讲", rank: 70 }],
    examples: ["院坝宣讲 60人", "线上宣讲 200人"],
  },
] as const satisfies readonly ActivityKindDefinition[];
