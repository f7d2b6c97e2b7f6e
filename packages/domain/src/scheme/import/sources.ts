import type { ActivityKind } from "../../activity.ts";
import type { FigureRule, Indicator } from "../indicator.ts";

type Match = NonNullable<Indicator["match"]>;

const match = (kind: ActivityKind, where: Record<string, boolean> = {}): Match => ({
  kind,
  where: Object.entries(where).map(([attribute, is]) => ({ attribute, is })),
});

// The more particular first: 扩大学习 before 中心组学习, 采用 before 报送.
const activities: readonly (readonly [RegExp, Match])[] = [
  [/扩大学习|扩大会?议?学习/, match("study_session", { extended: true })],
  [/旁听/, match("study_session", { observed: true })],
  [/分析研判|研判/, match("analysis_meeting")],
  [/(?:党委|党工委|专题)[^，；。]{0,8}研究|研究意识形态|专题会议/, match("topic_meeting")],
  [/中心组/, match("study_session")],
  [/(?:机关|干部职工|党员干部)[^，；。]{0,6}学习/, match("staff_study")],
  [/宣讲/, match("lecture")],
  [
    /信息[^，；。]{0,6}(?:采用|录用)|(?:采用|录用)[^，；。]{0,4}信息/,
    match("info_brief", { adopted: true }),
  ],
  [/信息[^，；。]{0,4}(?:报送|上报)|报送[^，；。]{0,6}信息/, match("info_brief")],
  [/上稿|媒体|新闻稿|外宣|刊播|刊发|发稿|新闻宣传/, match("media_article")],
  [/文明实践/, match("practice_event")],
  [/志愿/, match("volunteer_event")],
  [/文化活动|文艺|群众文化|文化惠民/, match("culture_event")],
  [/培训/, match("training")],
];

/** The kind of record that proves an indicator, by its name first, then by its target. */
export function activityOf(name: string, target: string): Match | null {
  for (const words of [name, target]) {
    const found = activities.find(([pattern]) => pattern.test(words));
    if (found) return found[1];
  }
  return null;
}

// Pairs people already report; other rates get plain names that the office words itself.
const pairs: readonly (readonly [RegExp, string, string, string])[] = [
  [/诉求|留言|网民|回复|答复/, "收到诉求", "按期回复", "件"],
  [/广播/, "应开通村数", "正常播出村数", "个"],
  [/书屋/, "农家书屋总数", "按要求开放的", "个"],
  [/订阅|征订|党报|党刊/, "征订任务", "完成征订", "份"],
  [/经费/, "预算经费", "到位经费", "元"],
  [/文明村/, "行政村总数", "文明村数", "个"],
  [/出勤|参学|到会/, "应到人次", "实到人次", "人次"],
  [/采用|录用/, "报送数", "采用数", "条"],
];

/** The two numbers of a percentage; `known` where their names are more than a guess. */
export function rateFigure(name: string): { figure: FigureRule; known: boolean } {
  const found = pairs.find(([pattern]) => pattern.test(name));
  const [whole, part, unit] = found ? found.slice(1) : ["应完成数", "完成数", "项"];
  const field = (key: string, label: unknown) => ({ key, name: String(label), unit: String(unit) });
  return {
    figure: {
      fields: [field("whole", whole), field("part", part)],
      ...{ amount: null, numerator: "part", denominator: "whole", total: null, combine: "mean" },
    },
    known: found !== undefined,
  };
}

/** One typed number, where no kind of record proves it. */
export function amountFigure(name: string, unit: string): FigureRule {
  const fields = [{ key: "amount", name: name.slice(0, 30), unit }];
  return {
    fields,
    ...{ amount: "amount", numerator: null, denominator: null, total: null, combine: "pooled" },
  };
}
