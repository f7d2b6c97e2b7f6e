import type { Pattern } from "../findings/pattern.ts";

const theory = { category: "theory", site: "seat" } as const;

/** 理论武装: study sessions short of 12, of 4 extended ones, not observed; staff study, lectures. */
export const theoryFacts: readonly Pattern[] = [
  {
    ...theory,
    duty: "B1",
    severity: "ordinary",
    months: [4, 12],
    departments: true,
    write: ({ random, month, party }) => {
      const short = random.int(1, Math.min(3, month - 2));
      return {
        fact: `${party}理论学习中心组今年集中学习${month - short}次，按每月不少于1次应达${month}次，少${short}次`,
        criteria: [
          `补齐所缺的${short}次集中学习，签到、记录齐全`,
          "余下月份的学习计划已排定并报备",
        ],
      };
    },
    measures: ["制定补学安排，每周固定半天集中学习", "每月在党委会议上通报学习完成情况"],
    progress: ["已组织补学1次，签到和发言记录齐全", "补学安排已经会议研究通过并印发"],
    evidence: "中心组补学签到和记录",
    unmet: "补学记录只有通知和照片，没有发言内容，看不出学了什么",
  },
  {
    ...theory,
    duty: "B2",
    severity: "serious",
    months: [8, 12],
    write: ({ random, month, party }) => {
      const sessionCount = random.int(5, 6);
      return {
        fact: `截至检查当日，${party}理论学习中心组今年集中学习${sessionCount}次，其中扩大学习2次，距序时要求的${month}次、扩大学习3次差距较大`,
        criteria: ["集中学习补到序时次数", "扩大学习补到4次，县委宣传部可核到记录"],
      };
    },
    measures: [
      "党委书记牵头制定补学计划，两个月内补到序时次数",
      "扩大学习安排到村（社区）书记，年底前补足4次",
      "学习秘书调整为专人，记录当周归档",
    ],
    progress: ["补学计划已印发，本月已补3次", "已组织扩大学习1次，村（社区）书记参加"],
    evidence: "补学计划、签到和学习记录",
    unmet: "扩大学习仍少1次，两次集中学习的时间与会议记录对不上",
  },
  {
    ...theory,
    duty: "B2",
    severity: "ordinary",
    months: [6, 12],
    departments: true,
    write: ({ random, party }) => {
      const sessionCount = random.int(0, 1);
      const done = sessionCount === 0 ? "尚未开展" : "仅开展1次";
      return {
        fact: `${party}理论学习中心组扩大学习今年${done}，余下${4 - sessionCount}次没有排定时间和专题`,
        criteria: [`扩大学习补开${2 - sessionCount}次以上`, "余下场次的时间、专题、参加人员已排定"],
      };
    },
    measures: ["结合主题党日安排扩大学习", "学习方案报县委宣传部备案"],
    progress: ["已开展扩大学习1次，机关站所和村干部参加"],
    evidence: "扩大学习方案和签到",
    unmet: "参加范围仍只有班子成员，没有扩大到中层和村干部",
  },
  {
    ...theory,
    duty: "B3",
    severity: "ordinary",
    months: [7, 12],
    write: ({ party }) => ({
      fact: `今年尚未邀请县委宣传部旁听指导${party}理论学习中心组学习，学习计划中也没有列入`,
      criteria: ["已邀请旁听1次并有旁听记录", "旁听指出的问题已列入改进清单"],
    }),
    measures: ["主动对接县委宣传部，确定旁听时间", "把旁听列入明年学习计划"],
    progress: ["已向县委宣传部报送旁听邀请函", "旁听已完成，反馈意见3条"],
    evidence: "旁听邀请函和旁听记录",
    unmet: "只有邀请函，没有旁听记录，请旁听后再申请销号",
  },
  {
    ...theory,
    duty: "B4",
    severity: "immediate",
    months: [2, 4],
    departments: true,
    write: ({ party }) => ({
      fact: `${party}理论学习中心组年度学习计划应于1月31日前报备，检查当日仍未报送`,
      criteria: ["年度学习计划已报备，含时间、专题、主讲人"],
    }),
    measures: ["3个工作日内完成计划并报备"],
    progress: ["计划已经会议研究，正在履行报备"],
    evidence: "年度学习计划和报备回执",
    unmet: "计划没有写明每次学习的专题和主讲人",
  },
  {
    ...theory,
    duty: "B5",
    severity: "ordinary",
    months: [4, 12],
    departments: true,
    write: ({ random, month }) => {
      const due = month * 2;
      const short = random.int(2, Math.min(6, due - 2));
      return {
        fact: `机关干部集中学习今年${due - short}次，按序时应达${due}次；抽查的学习签到中有${random.int(2, 5)}人代签`,
        criteria: ["学习次数补到序时要求", "签到一人一签，缺席人员有补学记录"],
      };
    },
    measures: ["每半月固定一次集中学习，由分管领导主持", "缺席人员一周内补学并登记"],
    progress: ["本月集中学习2次，缺席人员补学已登记"],
    evidence: "机关学习签到和补学登记",
    unmet: "补学登记没有学习内容，请补充后再报",
  },
  {
    duty: "B6",
    category: "theory",
    site: "village",
    severity: "ordinary",
    months: [4, 12],
    write: ({ place }) => ({
      fact: `${place}今年没有安排基层宣讲，村务公开栏没有宣讲预告，村干部说不清宣讲队由谁组成`,
      criteria: [`${place}已开展宣讲不少于2场`, "宣讲安排已公示到组"],
    }),
    measures: ["由宣讲队上门宣讲2场", "全年宣讲安排在公开栏公示"],
    progress: ["已开展宣讲1场，参加群众约40人", "宣讲安排已公示"],
    evidence: "宣讲安排和现场记录",
    unmet: "只开展了1场，与标准的2场不符",
  },
  {
    ...theory,
    duty: "B6",
    severity: "ordinary",
    months: [5, 12],
    write: ({ random, month }) => {
      const short = random.int(2, 4);
      return {
        fact: `基层宣讲今年开展${Math.max(0, month - short)}场，按序时应达${month}场；宣讲队名册中有${random.int(2, 4)}人已调离，没有更新`,
        criteria: ["宣讲场次补到序时要求", "宣讲队名册已更新并公布"],
      };
    },
    measures: ["更新宣讲队，吸收驻村干部和教师", "每周到一个村（社区）宣讲"],
    progress: ["宣讲队已调整为8人，本月宣讲3场"],
    evidence: "宣讲队名册和场次清单",
    unmet: "场次清单中有2场与实践站活动重复计算",
  },
  {
    ...theory,
    duty: "B1",
    severity: "ordinary",
    months: [3, 12],
    write: ({ random }) => {
      const looked = random.int(6, 9);
      const poor = random.int(2, 4);
      return {
        fact: `抽查${looked}本中心组成员学习笔记，其中${poor}本只有标题，没有结合分管工作的思考`,
        criteria: ["抽查的笔记已补记，内容结合分管工作", "建立学习笔记季度查阅制度"],
      };
    },
    measures: ["班子成员对照专题补写学习体会", "学习秘书每季度查阅笔记并通报"],
    progress: ["笔记已补写，查阅制度已经会议通过"],
    evidence: "笔记复查情况说明",
    unmet: "复查仍有1本未补写",
  },
  {
    ...theory,
    duty: "B1",
    severity: "ordinary",
    months: [3, 12],
    departments: true,
    write: ({ random, party }) => {
      const sessionCount = random.int(4, 8);
      return {
        fact: `查阅${party}理论学习中心组${sessionCount}次学习记录，${random.int(2, sessionCount - 1)}次只传达文件，没有研讨发言`,
        criteria: ["近两次学习有3人以上研讨发言", "学习方案明确重点发言人"],
      };
    },
    measures: ["每次学习确定2至3名重点发言人", "学习记录由主持人审签"],
    progress: ["最近一次学习有4人发言，记录已审签"],
    evidence: "研讨式学习记录",
    unmet: "发言提纲内容雷同，请重新组织研讨",
  },
];
