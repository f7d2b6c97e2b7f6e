import type { ChecklistItem } from "./checklist-input.ts";
import { countItem, textItem, yesNoItem } from "./parts.ts";

/** 文明创建. */
export const civilityItems: readonly ChecklistItem[] = [
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
