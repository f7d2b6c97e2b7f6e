/** Kinds of activity (工作记录) of the default catalogue. */
export const activityKinds = [
  "topic_meeting",
  "analysis_meeting",
  "study_session",
  "staff_study",
  "lecture",
  "media_article",
  "info_brief",
  "practice_event",
  "volunteer_event",
  "culture_event",
  "training",
  "honour",
] as const;
export type ActivityKind = (typeof activityKinds)[number];
export const activityKindLabels = {
  topic_meeting: "专题研究",
  analysis_meeting: "分析研判",
  study_session: "中心组学习",
  staff_study: "机关学习",
  lecture: "宣讲",
  media_article: "新闻上稿",
  info_brief: "信息报送",
  practice_event: "文明实践活动",
  volunteer_event: "志愿服务",
  culture_event: "文化活动",
  training: "业务培训",
  honour: "先进典型、荣誉",
} as const satisfies Record<ActivityKind, string>;

/** Level of a medium, an adopting office or an honour, highest first. */
export const levels = ["central", "province", "city", "county"] as const;
export type Level = (typeof levels)[number];
export const levelLabels = {
  central: "中央",
  province: "省",
  city: "市州",
  county: "县",
} as const satisfies Record<Level, string>;

/** One attribute of a kind: `flag` is yes or no, `level` one of `levels`, `quarter` 1 to 4. */
export type ActivityAttribute = {
  key: string;
  label: string;
  type: "flag" | "text" | "level" | "quarter";
};

const flag = (key: string, label: string): ActivityAttribute => ({ key, label, type: "flag" });
const words = (key: string, label: string): ActivityAttribute => ({ key, label, type: "text" });
const level = (key: string, label: string): ActivityAttribute => ({ key, label, type: "level" });

/** What is asked of each kind beside date, title, place, attendance, link and evidence. */
export const activityAttributes: Record<ActivityKind, readonly ActivityAttribute[]> = {
  topic_meeting: [words("chaired_by", "主持人职务")],
  analysis_meeting: [{ key: "quarter", label: "研判季度", type: "quarter" }],
  study_session: [
    flag("extended", "扩大学习"),
    flag("observed", "县委宣传部旁听"),
    words("topic", "学习主题"),
  ],
  staff_study: [words("topic", "学习主题")],
  lecture: [flag("online", "线上宣讲")],
  media_article: [
    words("outlet", "媒体名称"),
    level("level", "媒体级别"),
    flag("front_page", "头版头条"),
    flag("joint", "联合署名"),
  ],
  info_brief: [flag("adopted", "已采用"), level("adopted_by", "采用级别")],
  practice_event: [words("station", "所（站）")],
  volunteer_event: [words("team", "服务队伍")],
  culture_event: [],
  training: [],
  honour: [level("level", "级别"), words("awarded_by", "授予单位")],
};

/** An activity's attributes: flags as booleans, the rest as text; absent means not stated. */
export type ActivityAttributes = Record<string, string | boolean>;

const quarters: readonly unknown[] = ["1", "2", "3", "4"];

function attributeComplaint({ type }: ActivityAttribute, value: unknown): string | null {
  switch (type) {
    case "flag":
      return typeof value === "boolean" ? null : "应为是或否";
    case "level":
      return levels.some((one) => one === value) ? null : "请选择级别";
    case "quarter":
      return quarters.includes(value) ? null : "请选择季度";
    case "text":
      if (typeof value !== "string") return "应为文字";
      return value.trim().length > 100 ? "不超过100个字" : null;
  }
}

/** Whether a value is one the kind's attribute may hold; a message for people otherwise. */
export function attributeRefusal(kind: ActivityKind, key: string, value: unknown): string | null {
  const field = activityAttributes[kind].find((one) => one.key === key);
  if (field === undefined) return `“${activityKindLabels[kind]}”没有“${key}”这一项`;
  const complaint = attributeComplaint(field, value);
  return complaint === null ? null : `“${field.label}”填写有误：${complaint}`;
}

/** Where an activity came from: typed by the unit, or a county department's list. */
export const activitySources = ["unit", "list"] as const;
export type ActivitySource = (typeof activitySources)[number];
