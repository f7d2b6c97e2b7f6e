import type { ChecklistItem } from "./checklist-input.ts";
import { countItem, textItem, yesNoItem } from "./parts.ts";

/** 阵地建设: what is looked at in villages, communities and stations. */
export const venueItems: readonly ChecklistItem[] = [
  countItem("D1-1", {
    text: "抽查的广播终端能否正常播出",
    guidance: "现场开机试播，逐个终端听；没有终端的记不适用",
    criteria: ["损坏的终端修复并试播正常", "明确日常巡查人"],
  }),
  yesNoItem("D1-2", {
    text: "广播是否按规定时段播出，播出记录是否完整",
    guidance: "查播出登记，向附近群众了解，不记姓名",
    criteria: ["恢复按时播出", "补全播出登记"],
  }),
  yesNoItem("D2-1", {
    text: "农家书屋是否挂牌并每周开放不少于5天",
    guidance: "看开放时间牌和借阅登记，工作日随机到场",
    criteria: ["落实开放时间并公示", "明确管理员"],
  }),
  countItem("D2-2", {
    text: "抽查的图书是否上架可借、内容适宜、有更新",
    guidance: "抽20册，看分类、破损和内容",
    criteria: ["清理不适宜和破损图书", "补充更新图书"],
  }),
  yesNoItem("D3-1", {
    text: "文明实践所（站）是否有人管、有计划、每月有活动",
    guidance: "对照活动登记看现场和影像资料",
    criteria: ["补办活动", "排出全年活动计划并公示"],
  }),
  textItem("D3-2", {
    text: "文明实践所（站）的场所、队伍和活动情况",
    guidance: "记面积、志愿队伍数、最近一次活动",
    criteria: ["按要求完善场所和队伍"],
  }),
  countItem("D4-1", {
    text: "抽查的宣传栏、文化广场、电子屏等设施是否完好可用",
    guidance: "逐处查看，破损、闲置、挪用、内容过期的计入不合格",
    criteria: ["损坏设施修复或更换", "明确管护责任人和巡查周期"],
  }),
  countItem("D4-2", {
    text: "抽查的标语、展板内容是否准确、规范、及时更新",
    guidance: "逐处看文字、图像和落款日期",
    severity: "serious",
    criteria: ["内容有误的立即更换", "建立内容审核登记"],
    days: 3,
  }),
  yesNoItem("D4-3", {
    text: "讲座、报告会、网站和公众号等阵地是否有审批和管理台账",
    guidance: "查审批单和账号清单，抽看最近发布的内容",
    severity: "serious",
    criteria: ["阵地台账齐全", "先审后发的记录完整"],
  }),
];
