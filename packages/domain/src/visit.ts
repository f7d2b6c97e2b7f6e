/** 实地检查: one unit, or one place of it, on one day. */
export const visitStates = ["planned", "under_way", "done", "cancelled"] as const;
export type VisitState = (typeof visitStates)[number];
export const visitStateLabels = {
  planned: "待检查",
  under_way: "检查中",
  done: "已检查",
  cancelled: "已取消",
} as const satisfies Record<VisitState, string>;

/** How a place came onto the plan: drawn by lot 抽签, or named by a person. */
export const visitOrigins = ["drawn", "named"] as const;
export type VisitOrigin = (typeof visitOrigins)[number];

/** Result of one item 检查项. */
export const checkResults = ["pass", "fail", "not_applicable"] as const;
export type CheckResult = (typeof checkResults)[number];
export const checkResultLabels = {
  pass: "符合",
  fail: "不符合",
  not_applicable: "不适用",
} as const satisfies Record<CheckResult, string>;
