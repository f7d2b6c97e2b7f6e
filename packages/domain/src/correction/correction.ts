/** 更正 of a locked period (docs/periods.md): requested by the unit, decided by the office; both values stay. */
export const correctionStates = ["asked", "approved", "refused"] as const;
export type CorrectionState = (typeof correctionStates)[number];
export const correctionStateLabels = {
  asked: "待审批",
  approved: "已更正",
  refused: "未同意",
} as const satisfies Record<CorrectionState, string>;

/** What is corrected: a figure of a submission, or an activity record. */
export const correctionSubjects = [
  "entry",
  "activity_add",
  "activity_change",
  "activity_remove",
] as const;
export type CorrectionSubject = (typeof correctionSubjects)[number];
export const correctionSubjectLabels = {
  entry: "更正填报项",
  activity_add: "补记工作记录",
  activity_change: "修改工作记录",
  activity_remove: "删除工作记录",
} as const satisfies Record<CorrectionSubject, string>;

/** 异议 of a unit against what others stated about it: a list's row, or a proposed rating. */
export const objectionSubjects = ["activity", "list_figure", "rating"] as const;
export type ObjectionSubject = (typeof objectionSubjects)[number];
export const objectionStates = ["raised", "upheld", "dismissed"] as const;
export type ObjectionState = (typeof objectionStates)[number];
export const objectionStateLabels = {
  raised: "待复核",
  upheld: "予以采纳",
  dismissed: "不予采纳",
} as const satisfies Record<ObjectionState, string>;

/** Lists of county departments: published articles, working broadcast stations, answered appeals. */
export const countyListKinds = ["articles", "broadcast", "appeals"] as const;
export type CountyListKind = (typeof countyListKinds)[number];
export const countyListKindLabels = {
  articles: "新闻上稿名单",
  broadcast: "农村广播在线情况",
  appeals: "网上诉求回复情况",
} as const satisfies Record<CountyListKind, string>;
