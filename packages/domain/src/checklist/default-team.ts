import type { ChecklistItem } from "./checklist-input.ts";
import { countItem, yesNoItem } from "./parts.ts";

/** 队伍保障. */
export const teamItems: readonly ChecklistItem[] = [
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
