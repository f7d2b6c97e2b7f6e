import type { FindingCategory } from "../finding/state.ts";

/** First-level indicators (一级指标) of the default scheme, by letter. */
export const dutyCategories = ["A", "B", "C", "D", "E", "F", "G", "H"] as const;
export type DutyCategory = (typeof dutyCategories)[number];
export const dutyCategoryLabels = {
  A: "责任落实",
  B: "理论武装",
  C: "宣传舆论",
  D: "阵地建设",
  E: "文明创建",
  F: "队伍保障",
  G: "督查整改",
  H: "加分",
} as const satisfies Record<DutyCategory, string>;

/** The first-level indicator that holds the duties of each finding category. */
export const dutyCategoryOfFinding = {
  responsibility: "A",
  theory: "B",
  publicity: "C",
  venues: "D",
  civility: "E",
  team: "F",
} as const satisfies Record<FindingCategory, DutyCategory>;

/** One duty (indicator) a finding may break. */
export interface Duty {
  /** Code in the scheme, e.g. `B1`. */
  readonly code: string;
  readonly category: DutyCategory;
  readonly name: string;
  /** What is owed, in one sentence an officer can quote in a finding. */
  readonly clause: string;
  /** Words in a source text that suggest this duty; longer words count more. */
  readonly keywords: readonly string[];
}

function duty(code: string, name: string, clause: string, keywords: string): Duty {
  const category = dutyCategories.find((letter) => code.startsWith(letter));
  if (category === undefined) throw new Error(`duty code ${code} has no category`);
  return { code, category, name, clause, keywords: keywords.split(" ").filter(Boolean) };
}

/** The duties of the default scheme (2026 乡镇意识形态工作责任制考核方案), in scheme order. */
export const duties: readonly Duty[] = [
  duty(
    "A1",
    "党委专题研究意识形态工作",
    "党委专题研究意识形态工作每年不少于2次，每半年不少于1次",
    "专题研究 研究太少 研究不深 研究 汇报不多 汇报 部署 重视 责任制 履职 宣传委员 身兼数职",
  ),
  duty(
    "A2",
    "意识形态领域分析研判",
    "意识形态领域分析研判每季度不少于1次",
    "分析研判 研判 形势分析 隐患分析 分析制度 苗头性 隐患",
  ),
  duty(
    "A3",
    "半年、年度专题报告",
    "7月5日前报送半年专题报告，次年1月5日前报送年度专题报告",
    "专题报告 半年报告 年度报告 自查报告 述职",
  ),
  duty(
    "A4",
    "责任书签订与责任分工到村",
    "3月31日前签订责任书，并把责任分工明确到村（社区）",
    "责任书 责任分工 任务没有分解 分解 责任清单 压力没有传导 传导 甩手掌柜 二传手",
  ),
  duty(
    "B1",
    "党委理论学习中心组集中学习",
    "党委理论学习中心组集中学习每年不少于12次，每月不少于1次",
    "中心组 集中学习 理论学习 学习次数 学习笔记 学习方案 学习内容",
  ),
  duty("B2", "中心组扩大学习", "中心组扩大学习每年不少于4次", "扩大学习 集中扩大学习"),
  duty(
    "B3",
    "邀请县委宣传部旁听指导",
    "中心组学习每年至少邀请县委宣传部旁听指导1次",
    "旁听 旁听制度 旁听指导 学习旁听 邀请",
  ),
  duty(
    "B4",
    "年度学习计划报备",
    "1月31日前报备中心组年度学习计划",
    "学习计划 年度学习计划 计划报备",
  ),
  duty(
    "B5",
    "机关干部集中学习",
    "机关干部集中学习每年不少于24次",
    "机关干部集中学习 机关干部 机关学习 干部学习 党员学习 干部理论学习",
  ),
  duty("B6", "基层宣讲", "基层宣讲每年不少于12场", "宣讲 宣讲员 宣讲队 讲堂"),
  duty(
    "C1",
    "新闻上稿积分",
    "新闻上稿全年积分不少于60分，按中央、省、市州、县级媒体分级计分",
    "新闻上稿 上稿数量 上稿 新闻稿件 稿件 新闻宣传 新闻报道 对外宣传 外宣 报道 媒体 推送",
  ),
  duty(
    "C2",
    "信息报送",
    "舆情信息、工作信息全年报送不少于50条",
    "信息报送 舆情信息 信息调研 上报数 信息上报 信息员",
  ),
  duty("C3", "信息采用", "报送的信息全年被采用不少于30条", "信息采用 采用量 采用率 采用"),
  duty(
    "C4",
    "网上诉求按期回复率",
    "网上诉求每月按期回复率达到100%",
    "舆情回复 回复稿 网上诉求 按期回复 投诉 回复 舆情处置 负面舆情 跟帖 网络舆情",
  ),
  duty(
    "D1",
    "农村广播在线率",
    "农村广播每月在线率不低于95%",
    "农村广播 村村响 广播站 广播 喇叭 失声 开机 播放次数",
  ),
  duty(
    "D2",
    "农家书屋开放率",
    "农家书屋每周开放不少于5天，开放率每季度不低于90%",
    "农家书屋 书屋 书籍 图书",
  ),
  duty(
    "D3",
    "新时代文明实践所（站）活动",
    "新时代文明实践所（站）活动每年不少于12次，每月不少于1次",
    "文明实践 实践所 实践站 实践活动",
  ),
  duty(
    "D4",
    "宣传阵地完好率",
    "抽查的宣传阵地完好率不低于95%",
    "宣传阵地 文体设施 设施损毁 设施 文化广场 公共文化 文化服务体系 有线电视 私设前端 宣传栏 阵地",
  ),
  duty(
    "E1",
    "志愿服务活动",
    "志愿服务活动每年不少于12次，每月不少于1次",
    "志愿服务 志愿服务活动 志愿者 志愿",
  ),
  duty(
    "E2",
    "道德模范评选与表彰",
    "9月30日前完成道德模范评选、表彰和宣传",
    "道德模范 模范人选 评选 表彰",
  ),
  duty(
    "E3",
    "文明村占比",
    "文明村（社区）占比不低于60%",
    "文明村 文明创建 平安创建 文明城市 创城 核心价值观 宣传标牌 移风易俗 红白理事会 文明",
  ),
  duty("E4", "群众文化活动", "群众文化活动每年不少于4场", "群众文化 文化活动 文艺 文体活动"),
  duty(
    "F1",
    "通讯员、网评员名单报备",
    "2月28日前报备通讯员、网评员名单（只报人数和配备情况）",
    "通讯员名单 通讯员 网宣员 网评员 名单 队伍配备 人员变动 宣传队伍",
  ),
  duty(
    "F2",
    "宣传干部业务培训",
    "宣传干部业务培训每年不少于2次",
    "业务培训 缺少培训 培训 业务能力 专干能力 业务 能力",
  ),
  duty(
    "F3",
    "工作经费到位率",
    "宣传工作经费每半年到位率达到100%",
    "工作经费 经费 奖励制度 奖励 资金",
  ),
  duty(
    "F4",
    "党报党刊征订完成率",
    "11月30日前党报党刊征订完成率达到100%",
    "党报党刊 党报 党刊 征订 订阅",
  ),
  duty("G1", "问题按期销号率", "督查问题按期销号率达到100%", "按期销号 销号 整改逾期 逾期 未整改"),
  duty(
    "G2",
    "督查问题扣分",
    "督查问题按一般、较重、重大扣分，逾期、反复发生的加扣，全年最多扣10分",
    "反复发生 边改边犯 屡禁不止 扣分",
  ),
  duty(
    "H1",
    "经验推广与先进典型",
    "工作经验被推广、典型受表彰的，经核实加分，最多5分",
    "经验推广 先进典型 亮点",
  ),
];

/** A duty by its code; undefined without one and for a code that the scheme has not. */
export function dutyOf(code: string | null): Duty | undefined {
  return duties.find((one) => one.code === code);
}
