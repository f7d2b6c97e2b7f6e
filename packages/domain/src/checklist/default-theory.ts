import type { ChecklistItem } from "./checklist-input.ts";
import { countItem, textItem, yesNoItem } from "./parts.ts";

/** 理论武装. */
export const theoryItems: readonly ChecklistItem[] = [
  yesNoItem("B1-1", {
    text: "中心组是否每月集中学习，次数与登记一致",
    guidance: "对照系统登记逐次核对签到和记录",
    criteria: ["补齐缺少的集中学习", "登记与原始记录核对一致"],
  }),
  countItem("B1-2", {
    text: "抽查的学习档案（方案、签到、记录、发言）是否齐全",
    guidance: "任选3次学习，逐次翻看档案",
    criteria: ["补齐学习档案", "明确专人整理，每次学习后5日内归档"],
  }),
  yesNoItem("B2-1", {
    text: "中心组扩大学习的范围和次数是否符合要求",
    guidance: "查通知范围和签到，看站所、村干部是否参加",
    criteria: ["按要求补办扩大学习", "列出后续扩大学习安排"],
  }),
  yesNoItem("B3-1", {
    text: "今年是否邀请县委宣传部旁听指导，意见是否落实",
    guidance: "查邀请函和旁听反馈",
    criteria: ["报请安排一次旁听指导", "旁听意见逐条落实"],
  }),
  yesNoItem("B4-1", {
    text: "年度学习计划是否制定并报备，学习是否按计划开展",
    guidance: "对照计划与实际学习专题",
    criteria: ["补报年度学习计划", "调整的专题有说明"],
    days: 5,
  }),
  countItem("B5-1", {
    text: "抽查的机关干部是否参加集中学习并有学习记录",
    guidance: "抽5名干部看学习记录，只记人数",
    criteria: ["补学并补齐记录", "集中学习纳入每月工作安排"],
  }),
  yesNoItem("B6-1", {
    text: "基层宣讲是否按计划到村到户、内容贴近群众",
    guidance: "查宣讲安排和现场照片，向村里了解",
    criteria: ["补办宣讲", "每月宣讲安排提前公示"],
  }),
  textItem("B6-2", {
    text: "宣讲队伍和宣讲内容的情况",
    guidance: "记队伍数、人数和近期主题，不记群众个人信息",
    criteria: ["充实宣讲队伍，更新宣讲主题"],
  }),
];
