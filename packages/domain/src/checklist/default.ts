import type { ChecklistInput, ChecklistItem } from "./checklist-input.ts";
import { theoryItems } from "./default-theory.ts";
import { venueItems } from "./default-venues.ts";
import { countItem, textItem, yesNoItem } from "./parts.ts";

/** 队伍保障. */
const teamItems: readonly ChecklistItem[] = [
  yesNoItem("F1-1", {
    text: "通讯员、网评员是否配齐，变动是否及时报备",
    guidance: "只核对人数和配备情况",
    criteria: ["配齐人员并报备"],
    days: 10,
  }),
  yesNoItem("F1-2", {
    text: "宣传委员和专干是否专职专责",
    guidance: "查班子分工，了解兼任情况",
    severity: "serious",
    criteria: ["调整分工，保证主要精力用于宣传思想工作"],
  }),
  yesNoItem("F2-1", {
    text: "宣传干部业务培训是否按计划开展",
    guidance: "查培训通知、签到和课件",
    criteria: ["补办业务培训", "列出后续培训安排"],
  }),
  yesNoItem("F3-1", {
    text: "宣传工作经费是否列入预算并拨付到位",
    guidance: "查预算文件和支出凭证，看是否挪用",
    severity: "serious",
    criteria: ["经费足额拨付", "专款专用，账目清楚"],
  }),
  yesNoItem("F4-1", {
    text: "党报党刊征订任务是否完成",
    guidance: "查征订收据和任务分解表",
    criteria: ["完成征订任务"],
  }),
  countItem("F4-2", {
    text: "抽查的村（社区）能否及时收到并上架党报党刊",
    guidance: "抽2至3个村，看最近一周报纸是否到位",
    criteria: ["与投递单位衔接，按时投递", "报刊上架可阅"],
  }),
];

/** 责任落实, and the look back at what was to be put right. */
const responsibilityItems: readonly ChecklistItem[] = [
  yesNoItem("A1-1", {
    text: "本半年党委是否专题研究过意识形态工作，会议记录是否完整",
    guidance: "查党委会议记录和议题清单，看议题、研究意见和落实分工",
    severity: "serious",
    criteria: ["召开党委会专题研究，会议记录载明研究意见和分工", "议定事项已逐项明确责任人和时限"],
  }),
  yesNoItem("A1-2", {
    text: "专题研究议定的事项是否落实",
    guidance: "从最近一次会议纪要中抽2项，逐项看办理结果",
    criteria: ["议定事项全部办结或有进展说明"],
  }),
  yesNoItem("A2-1", {
    text: "上一季度是否开展意识形态领域分析研判并形成材料",
    guidance: "查研判会议记录和分析材料，看是否结合本地实际",
    severity: "serious",
    criteria: ["补齐当季研判会议和分析材料", "明确今后各季度研判时间"],
  }),
  textItem("A2-2", {
    text: "研判材料列出的主要风险及应对安排",
    guidance: "只记事项和措施，不记群众姓名和个人信息",
    criteria: ["对研判列出的风险逐项明确应对措施和责任人"],
  }),
  yesNoItem("A3-1", {
    text: "应交的半年、年度专题报告是否按时报送",
    guidance: "核对报送系统中的报送日期和签批人",
    criteria: ["补报专题报告并说明原因"],
    days: 5,
  }),
  yesNoItem("A4-1", {
    text: "责任书是否签订，责任是否分解到村（社区）和站所",
    guidance: "查责任书原件和分工文件，抽2个村核对",
    criteria: ["责任书签订齐全", "责任分工到村（社区）并公开"],
  }),
  countItem("A4-2", {
    text: "抽查的村（社区）能否说清本村的责任分工",
    guidance: "抽2至3个村，问村主要负责人承担什么任务、何时完成",
    criteria: ["对抽查村逐一重新交底，任务清单上墙或入册"],
  }),
  countItem("G1-1", {
    text: "已销号的问题是否反弹，在办问题的措施是否真正落实",
    guidance: "带上本单位问题清单，到现场抽看，不只看材料",
    severity: "serious",
    criteria: ["反弹的问题重新整改到位", "说明反弹原因并完善制度"],
  }),
  yesNoItem("G1-2", {
    text: "整改台账是否与系统一致，佐证材料是否齐全",
    guidance: "抽2件在办问题，核对措施、进展和佐证",
    criteria: ["台账与系统核对一致，缺少的佐证补齐"],
    days: 5,
  }),
];

/** 宣传舆论. */
const publicityItems: readonly ChecklistItem[] = [
  countItem("C1-1", {
    text: "抽查登记的上稿能否查到原文，级别是否属实",
    guidance: "从登记的稿件中抽5篇，打开网址或看报样",
    criteria: ["更正登记有误的稿件", "建立上稿登记核对制度"],
  }),
  yesNoItem("C1-2", {
    text: "是否建立新闻选题和约稿安排，任务分解到人",
    guidance: "查选题单和任务分解表",
    criteria: ["制定选题安排，明确每月任务"],
  }),
  yesNoItem("C2-1", {
    text: "信息报送是否经常，报送前是否审核",
    guidance: "查近三个月的报送记录和审核签字",
    criteria: ["补报信息", "明确审核人并留存审核记录"],
  }),
  countItem("C3-1", {
    text: "抽查登记为采用的信息是否有采用依据",
    guidance: "抽3条，看采用通报或刊物",
    criteria: ["更正没有依据的登记"],
    days: 5,
  }),
  countItem("C4-1", {
    text: "抽查的网上诉求是否按期办理并回复",
    guidance: "抽10件，只看受理、回复日期和办理质量，不记诉求人信息",
    severity: "serious",
    criteria: ["逾期未回复的全部办结回复", "建立办理提醒，明确分办、审核、回复责任"],
  }),
  yesNoItem("C4-2", {
    text: "舆情应对预案和值守安排是否落实",
    guidance: "看预案、值班表，现场拨打值班电话",
    severity: "serious",
    criteria: ["修订预案，明确值守人员", "开展一次应对演练"],
  }),
];

/** 文明创建. */
const civilityItems: readonly ChecklistItem[] = [
  countItem("E1-1", {
    text: "抽查登记的志愿服务活动是否真实开展",
    guidance: "抽3次，看通知、影像和时间地点是否对得上",
    criteria: ["更正不实登记", "按月开展志愿服务"],
  }),
  textItem("E1-2", {
    text: "志愿服务队伍组建和运行情况",
    guidance: "记队伍数和人数，不记志愿者姓名",
    criteria: ["队伍按要求组建并定期活动"],
  }),
  yesNoItem("E2-1", {
    text: "道德模范评选、公示、表彰是否按程序完成",
    guidance: "查评选方案、公示材料和表彰文件",
    criteria: ["补齐评选程序", "宣传先进事迹"],
  }),
  countItem("E3-1", {
    text: "抽查的文明村是否保持创建标准",
    guidance: "看环境、村规民约、红白理事会和移风易俗落实情况",
    criteria: ["不达标的村限期整改", "创建动态管理制度落实"],
  }),
  yesNoItem("E3-2", {
    text: "社会主义核心价值观宣传是否进村入户、位置醒目",
    guidance: "在主要路口、广场、办事大厅查看",
    criteria: ["补充宣传标识", "破损的更换"],
  }),
  yesNoItem("E4-1", {
    text: "群众文化活动是否按计划举办，场次与登记一致",
    guidance: "对照登记看通知、节目单和影像",
    criteria: ["补办活动", "更正不实登记"],
  }),
];

/** Indicators of the default scheme nobody can look at on a visit, each with the reason. */
export const uninspected = {
  G2: "由系统按督查问题直接计算，现场无从检查",
  H1: "由单位申报、督查办核实后加分，不在现场检查",
} as const;

/** The default checklist 检查清单 of a year: it covers the default scheme, category by category. */
export function defaultChecklist(year: number): ChecklistInput {
  return {
    year,
    title: `${year}年意识形态工作责任制检查清单`,
    items: [
      ...responsibilityItems,
      ...theoryItems,
      ...publicityItems,
      ...venueItems,
      ...civilityItems,
      ...teamItems,
    ],
  };
}
