import type { Pattern } from "../findings/pattern.ts";

const team = { category: "team", site: "seat" } as const;
const publicity = { category: "publicity", site: "seat" } as const;

/** 队伍保障 and 宣传舆论: correspondents, training, money; articles, briefs, answered appeals (counts). */
export const teamFacts: readonly Pattern[] = [
  {
    ...team,
    duty: "F1",
    severity: "immediate",
    months: [3, 11],
    departments: true,
    write: () => ({
      fact: "通讯员、网评员配备情况应于2月28日前报备，检查当日仍未报送",
      criteria: ["配备人数和分工已报备"],
    }),
    measures: ["3个工作日内核定人数和分工并报备"],
    progress: ["配备方案已报分管领导审定"],
    evidence: "队伍配备报备表",
    unmet: "报备表只有总数，没有写明岗位分工",
  },
  {
    ...team,
    duty: "F1",
    severity: "ordinary",
    months: [1, 12],
    write: ({ random }) => {
      const planned = random.int(8, 14);
      const missing = random.int(2, 4);
      return {
        fact: `通讯员岗位核定${planned}个，在岗${planned - missing}人，${missing}个岗位空缺半年以上未补`,
        criteria: ["空缺岗位已补齐", "新任通讯员已参加一次业务培训"],
      };
    },
    measures: ["从驻村干部和年轻干部中补齐空缺岗位", "安排新任通讯员到县融媒体中心跟班学习"],
    progress: ["已补充2人，跟班学习时间已商定", "岗位已补齐，正在安排培训"],
    evidence: "通讯员岗位调整通知",
    unmet: "仍有1个岗位空缺，也没有说明原因",
  },
  {
    ...team,
    duty: "F2",
    severity: "ordinary",
    months: [6, 12],
    write: ({ random }) => ({
      fact: `宣传干部业务培训今年${random.chance(0.5) ? "尚未开展" : "只开展1次"}；抽问3名通讯员，${random.int(1, 3)}人说不清信息报送的时限和渠道`,
      criteria: ["业务培训补到2次", "抽问通讯员能说清时限和渠道"],
    }),
    measures: ["邀请县融媒体中心授课一次", "编印信息报送一页纸说明发到每名通讯员"],
    progress: ["已完成培训1次，参训16人", "一页纸说明已印发"],
    evidence: "培训通知、课件和签到",
    unmet: "抽问时仍有1人不清楚报送渠道",
  },
  {
    ...team,
    duty: "F3",
    severity: "serious",
    months: [7, 12],
    write: ({ random }) => {
      const budget = random.int(8, 20);
      const paid = Math.max(1, Math.round((budget * random.int(20, 60)) / 100));
      return {
        fact: `今年宣传工作经费预算${budget}万元，截至检查当日到位${paid}万元，广播维修和文化活动支出长期挂账`,
        criteria: ["经费到位率达到序时进度", "挂账支出已结清或列明付款计划"],
      };
    },
    measures: ["党委会议专题研究经费拨付", "财政所按月拨付，宣传委员按季核对"],
    progress: ["已追加拨付一笔，到位率过半", "挂账清单已核对，逐笔列明付款时间"],
    evidence: "经费拨付凭证和清单",
    unmet: "拨付凭证金额与清单合计不一致",
  },
  {
    ...team,
    duty: "F4",
    severity: "ordinary",
    months: [12, 1],
    departments: true,
    write: ({ random }) => {
      const assigned = random.int(60, 160);
      const done = Math.round((assigned * random.int(55, 88)) / 100);
      return {
        fact: `党报党刊征订任务${assigned}份，完成${done}份，完成率${Math.round((done / assigned) * 100)}%，应于11月30日前完成`,
        criteria: ["征订任务全部完成，有征订凭证"],
      };
    },
    measures: ["把任务分解到站所和村（社区）", "每两天通报一次进度"],
    progress: ["任务已分解，新增征订15份"],
    evidence: "征订凭证汇总",
    unmet: "凭证份数比上报数少，请核对",
  },
  {
    ...publicity,
    duty: "C1",
    severity: "ordinary",
    months: [4, 12],
    departments: true,
    write: ({ random, month }) => {
      const due = month * 5;
      const points = Math.round((due * random.int(25, 75)) / 100);
      return {
        fact: `新闻上稿积分${points}分，按全年60分的序时进度应达${due}分，近两个月没有省级以上媒体用稿`,
        criteria: ["上稿积分达到序时进度的九成以上", "建立选题清单并明确撰稿人"],
      };
    },
    measures: ["每月召开一次选题会，明确撰稿人和交稿时间", "与县融媒体中心共同策划2个选题"],
    progress: ["选题会已召开，定题5个", "本月在县级以上媒体用稿3篇"],
    evidence: "用稿清单和积分计算表",
    unmet: "积分表中同一篇稿件重复计分",
  },
  {
    ...publicity,
    duty: "C2",
    severity: "serious",
    months: [3, 12],
    departments: true,
    write: () => ({
      fact: "今年以来没有报送过工作信息，信息报送台账空白，也没有明确信息员",
      criteria: ["已明确信息员并建立报送台账", "补报工作信息不少于6条"],
    }),
    measures: ["明确专人负责信息报送", "每周收集一次素材，每月报送不少于4条"],
    progress: ["信息员已明确，已报送3条", "累计报送7条，其中被采用1条"],
    evidence: "信息报送台账和报送回执",
    unmet: "台账登记6条，报送系统中只查到4条",
  },
  {
    ...publicity,
    duty: "C2",
    severity: "ordinary",
    months: [4, 12],
    write: ({ random, month }) => {
      const due = Math.round((50 * month) / 12);
      return {
        fact: `工作信息今年报送${Math.max(1, due - random.int(4, 12))}条，按全年50条的序时进度应达${due}条，其中最近一个月为零`,
        criteria: ["报送条数补到序时进度", "月度报送有计划、有登记"],
      };
    },
    measures: ["按站所分配月度报送任务", "分管领导每周审核一次信息稿"],
    progress: ["本月已报送6条", "任务已分配到9个站所"],
    evidence: "信息报送登记表",
    unmet: "补报的信息多为会议消息，没有工作内容",
  },
  {
    ...publicity,
    duty: "C3",
    severity: "ordinary",
    months: [6, 12],
    write: ({ random }) => {
      const sent = random.int(18, 36);
      return {
        fact: `今年报送工作信息${sent}条，被采用${random.int(2, 7)}条，距全年采用30条差距较大，稿件多为活动消息`,
        criteria: ["采用条数较检查时增加5条以上"],
      };
    },
    measures: ["请县委宣传部点评近期稿件", "每月报送1条以上调研类信息"],
    progress: ["稿件点评已完成，调研信息报送1条并被采用"],
    evidence: "信息采用通知",
    unmet: "采用数只增加2条，未达到标准",
  },
  {
    ...publicity,
    duty: "C4",
    severity: "serious",
    months: [1, 12],
    write: ({ random }) => {
      const received = random.int(12, 30);
      const late = random.int(2, 5);
      const rate = Math.floor(((received - late) / received) * 100);
      return {
        fact: `上月受理网上诉求${received}件，按期回复${received - late}件，按期回复率${rate}%，${late}件超过规定时限后才回复`,
        criteria: ["整改期内新受理的诉求按期回复率达到100%", "回复流转有时限提醒和登记"],
      };
    },
    measures: ["建立收到、转办、审签、回复四个环节的时限登记", "分管领导每天查看一次未回复件数"],
    progress: ["时限登记已启用，近两周按期回复率100%"],
    evidence: "按期回复情况统计（只含件数）",
    unmet: "整改期内仍有1件超期回复",
  },
  {
    ...publicity,
    duty: "C4",
    severity: "ordinary",
    months: [1, 12],
    write: ({ random }) => {
      const looked = random.int(8, 12);
      return {
        fact: `抽查${looked}件网上诉求回复的审签单，${random.int(2, 4)}件没有分管领导审签`,
        criteria: ["整改期内的回复件件有审签", "审签制度已印发"],
      };
    },
    measures: ["印发回复审签制度，未审签不得发出"],
    progress: ["审签制度已印发，新回复件均已审签"],
    evidence: "审签制度和审签情况统计",
    unmet: "统计中有2件只有部门负责人审签",
  },
];
