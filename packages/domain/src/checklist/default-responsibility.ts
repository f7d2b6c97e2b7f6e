import type { ChecklistItem } from "./checklist-input.ts";
import { countItem, textItem, yesNoItem } from "./parts.ts";

/** 责任落实, and the look back at what was to be put right. */
export const responsibilityItems: readonly ChecklistItem[] = [
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
