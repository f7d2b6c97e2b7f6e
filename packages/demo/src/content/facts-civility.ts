import type { Pattern } from "../findings/pattern.ts";

const townHall = { category: "civility", site: "seat" } as const;
const village = { category: "civility", site: "village" } as const;

/** 文明创建: the monthly volunteer event, moral models, civilised villages, culture. */
export const civilityFacts: readonly Pattern[] = [
  {
    ...townHall,
    duty: "E1",
    severity: "ordinary",
    months: [3, 12],
    write: ({ random, month }) => {
      const short = random.int(1, Math.min(3, month - 1));
      return {
        fact: `志愿服务活动今年开展${month - short}次，按每月不少于1次应达${month}次，${month - 1}月没有开展`,
        criteria: [`补办志愿服务活动${short}次`, "余下月份活动计划已排定并公布"],
      };
    },
    measures: ["结合集镇整治和敬老服务补办活动", "每月25日前公布下月活动安排"],
    progress: ["已补办1次，志愿者31人参加", "下月活动安排已公布"],
    evidence: "志愿服务活动记录",
    unmet: "补办的活动是机关大扫除，不属于志愿服务",
  },
  {
    ...village,
    duty: "E1",
    severity: "ordinary",
    months: [1, 12],
    write: ({ random, place }) => ({
      fact: `${place}志愿服务队登记队员${random.int(15, 40)}人，近${random.int(3, 5)}个月没有活动记录，服务项目没有分工`,
      criteria: ["近一个月开展志愿服务2次以上", "服务项目和分工已公示"],
    }),
    measures: ["按环境、敬老、助学三项分组", "村（社区）每半月组织一次服务"],
    progress: ["分组名额已定，开展环境整治1次", "已开展服务2次，记录齐全"],
    evidence: "志愿服务分工表和活动记录",
    unmet: "记录没有时间和地点，无法核对",
  },
  {
    ...townHall,
    duty: "E2",
    severity: "ordinary",
    months: [10, 12],
    write: () => ({
      fact: "道德模范评选只有方案和推荐表，应于9月30日前完成的表彰没有举行，也没有事迹宣传",
      criteria: ["表彰已举行", "事迹在公开栏、广播或公众号宣传"],
    }),
    measures: ["一个月内举行表彰并集中宣传", "事迹短稿送各村（社区）广播播出"],
    progress: ["表彰方案已定，宣传稿已审核"],
    evidence: "表彰通知和宣传情况",
    unmet: "只举行了表彰，宣传只有一块展板",
  },
  {
    ...village,
    duty: "E3",
    severity: "ordinary",
    months: [1, 12],
    write: ({ place }) => ({
      fact: `${place}文明创建公示栏内容停留在去年，红白理事会今年没有议事记录`,
      criteria: ["公示栏内容已更新", "红白理事会已议事并有记录"],
    }),
    measures: ["更新公示栏并每季度换新", "红白理事会每季度议事一次"],
    progress: ["公示栏已更新", "红白理事会已召开一次议事会"],
    evidence: "公示栏更新和议事记录",
    unmet: "议事记录没有参加人签名",
  },
  {
    ...village,
    duty: "E3",
    severity: "immediate",
    months: [1, 12],
    write: ({ random, place }) => ({
      fact: `${place}主要路口、集市和卫生室周边没有核心价值观宣传标牌，原有的${random.int(2, 5)}块褪色破损`,
      criteria: ["破损标牌已更换", "主要场所已补设标牌"],
    }),
    measures: ["更换破损标牌，在路口和集市补设"],
    progress: ["破损标牌已拆除，新标牌正在安装"],
    evidence: "标牌更换前后对照",
    unmet: "集市出入口仍没有标牌",
  },
  {
    ...village,
    duty: "E3",
    severity: "ordinary",
    months: [2, 12],
    write: ({ random, place }) => {
      const papers = random.int(10, 18);
      return {
        fact: `${place}文明创建台账${papers}份材料中有${random.int(4, 8)}份是平安建设的内容，文明创建没有单独的计划和分工`,
        criteria: ["文明创建有单独的计划、分工和台账"],
      };
    },
    measures: ["重新制定文明创建年度计划", "台账按创建指标归类"],
    progress: ["创建计划已经村民代表会议通过", "台账已按指标重新归类"],
    evidence: "文明创建计划和台账目录",
    unmet: "台账目录已改，材料仍是原来的内容",
  },
  {
    ...townHall,
    duty: "E4",
    severity: "ordinary",
    months: [7, 12],
    write: ({ random }) => {
      const sessionCount = random.int(0, 1);
      return {
        fact: `群众文化活动今年开展${sessionCount}场，全年应不少于4场，下半年没有活动安排`,
        criteria: [`补办群众文化活动${2 - sessionCount}场以上`, "余下场次已排定"],
      };
    },
    measures: ["结合丰收节、重阳节组织群众文艺活动", "由综合文化站牵头排定场次"],
    progress: ["已举办广场文艺活动1场", "场次安排已在文化站公示"],
    evidence: "群众文化活动安排和记录",
    unmet: "活动由企业举办，不是乡镇组织的群众文化活动",
  },
  {
    ...village,
    duty: "D3",
    severity: "ordinary",
    months: [3, 12],
    write: ({ place, month }) => ({
      fact: `${place}新时代文明实践站${month - 2}月、${month - 1}月没有开展活动，活动预告栏仍是${month - 2}月的内容`,
      criteria: ["补办活动2次，有记录", "活动预告按月更新"],
    }),
    measures: ["结合农技服务和健康讲座补办活动", "每月28日前更换活动预告"],
    progress: ["已举办健康讲座1次", "活动预告已更新"],
    evidence: "实践站活动记录",
    unmet: "其中1次是村民代表会议，不能算作实践活动",
  },
  {
    duty: "D3",
    category: "civility",
    site: "practice",
    severity: "ordinary",
    months: [5, 12],
    write: ({ random, place }) => {
      const planned = random.int(8, 14);
      return {
        fact: `${place}今年计划活动${planned}场，有记录的${planned - random.int(3, 5)}场，部分记录没有时间和参加人数`,
        criteria: ["缺少的场次已补办或说明调整原因", "活动记录要素齐全"],
      };
    },
    measures: ["逐场核对，缺的补办", "统一活动记录格式，当周归档"],
    progress: ["记录格式已统一，补办活动2场"],
    evidence: "实践所活动核对表",
    unmet: "核对表与系统登记的日期不一致",
  },
];
