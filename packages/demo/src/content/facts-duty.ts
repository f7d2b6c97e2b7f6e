import type { Pattern } from "../findings/pattern.ts";

const townHall = { category: "responsibility", site: "seat" } as const;

/** 责任落实: the party committee's own attention, analysis, half-year reports, duties down to villages. */
export const dutyFacts: readonly Pattern[] = [
  {
    ...townHall,
    duty: "A1",
    severity: "serious",
    months: [6, 12],
    departments: true,
    write: ({ party }) => ({
      fact: `今年以来${party}没有专题研究过意识形态工作，会议记录中只有传达文件的内容`,
      criteria: [`${party}已专题研究1次，有议题、发言和决定`, "决定事项已明确责任人和时限"],
    }),
    measures: ["两周内召开专题会议", "专题研究列入下半年会议计划"],
    progress: ["专题会议已召开，议定事项4项", "议定事项已分解到责任人"],
    evidence: "专题研究会议记录和分工表",
    unmet: "会议记录没有班子成员发言，决定事项没有时限",
  },
  {
    ...townHall,
    duty: "A2",
    severity: "ordinary",
    months: [4, 12],
    departments: true,
    write: ({ month }) => {
      const quarter = Math.ceil(month / 3) - 1;
      return {
        fact: `第${quarter}季度没有开展意识形态领域分析研判，档案中只有上级通知`,
        criteria: [`补做第${quarter}季度分析研判，列明风险点和措施`, "本季度研判已排定时间"],
      };
    },
    measures: ["召集相关站所补做分析研判", "每季度首月完成上季度研判并归档"],
    progress: ["研判会已召开，形成风险清单", "本季度研判时间已定"],
    evidence: "分析研判报告和风险清单",
    unmet: "风险清单没有对应措施和责任人",
  },
  {
    ...townHall,
    duty: "A2",
    severity: "ordinary",
    months: [4, 12],
    write: ({ random }) => ({
      fact: `分析研判报告与上季度内容基本相同，${random.int(3, 5)}处日期没有更改，没有列出本地风险点`,
      criteria: ["研判报告按本地实际重写", "分管领导审签"],
    }),
    measures: ["按站所收集情况后重写报告", "报告由分管领导审签后归档"],
    progress: ["已收集7个站所的情况，报告正在重写"],
    evidence: "重写的分析研判报告",
    unmet: "报告仍没有本地情况，请逐项补充",
  },
  {
    ...townHall,
    duty: "A3",
    severity: "immediate",
    months: [8, 9],
    departments: true,
    write: () => ({
      fact: "半年专题报告应于7月5日前报送，检查当日仍未报送",
      criteria: ["半年专题报告已报送"],
    }),
    measures: ["3个工作日内报送"],
    progress: ["报告已经党委会议审议"],
    evidence: "半年专题报告报送回执",
    unmet: "报告缺少问题和下步打算两部分",
  },
  {
    ...townHall,
    duty: "A3",
    severity: "immediate",
    months: [2, 3],
    departments: true,
    write: () => ({
      fact: "上年度专题报告应于1月5日前报送，检查当日仍未报送",
      criteria: ["年度专题报告已报送"],
    }),
    measures: ["3个工作日内报送"],
    progress: ["报告初稿已完成，正在审签"],
    evidence: "年度专题报告报送回执",
    unmet: "报告数据与台账不一致，请核对",
  },
  {
    ...townHall,
    duty: "A4",
    severity: "ordinary",
    months: [4, 10],
    write: ({ random }) => {
      const villages = random.int(9, 16);
      return {
        fact: `意识形态工作责任书应于3月31日前签订到村，${villages}个村（社区）中有${random.int(3, 6)}个没有签订`,
        criteria: ["责任书签订到全部村（社区）", "责任清单已公示"],
      };
    },
    measures: ["逐村补签责任书", "责任清单在公开栏公示"],
    progress: ["已补签4个村", "责任书已全部签订"],
    evidence: "责任书签订情况表",
    unmet: "有2份责任书没有签订日期",
  },
  {
    duty: "A4",
    category: "responsibility",
    site: "village",
    severity: "ordinary",
    months: [1, 12],
    write: ({ place }) => ({
      fact: `${place}没有明确意识形态工作责任人，村干部分工表中没有这一项`,
      criteria: ["分工表已明确责任人并公示", "责任人能说清本村任务"],
    }),
    measures: ["村党组织会议明确责任人", "乡镇对责任人开展一次业务辅导"],
    progress: ["分工表已调整并公示"],
    evidence: "村干部分工公示",
    unmet: "现场询问，责任人仍说不清任务",
  },
  {
    ...townHall,
    duty: "A1",
    severity: "ordinary",
    months: [3, 12],
    write: ({ random }) => ({
      fact: `宣传委员分管${random.int(6, 9)}项工作，今年没有就意识形态工作向党委会议汇报过`,
      criteria: ["已向党委会议汇报1次", "宣传委员分工已调整或明确主责"],
    }),
    measures: ["近期党委会议安排专题汇报", "调整分工，突出宣传主责"],
    progress: ["汇报材料已完成，列入下次会议", "党委会议已听取汇报"],
    evidence: "党委会议纪要",
    unmet: "纪要只有议题名称，没有汇报内容",
  },
  {
    ...townHall,
    duty: "A4",
    severity: "ordinary",
    months: [3, 12],
    departments: true,
    write: () => ({
      fact: "年度意识形态工作任务没有分解，督查时拿不出任务清单，中层干部不清楚各自承担的事项",
      criteria: ["任务清单已印发，逐项明确责任人和时限", "抽问中层干部能说清任务"],
    }),
    measures: ["一周内印发任务清单", "每月调度一次清单进度"],
    progress: ["任务清单已印发，分解事项21项"],
    evidence: "任务分解清单",
    unmet: "清单有6项没有完成时限",
  },
];
