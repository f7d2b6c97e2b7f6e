import type { ChecklistItem } from "./checklist-input.ts";
import { countItem, yesNoItem } from "./parts.ts";

/** 宣传舆论. */
export const publicityItems: readonly ChecklistItem[] = [
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
