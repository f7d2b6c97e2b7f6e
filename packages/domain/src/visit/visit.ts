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
export const checkResultDefinitions = [
  { code: "pass", label: "符合" },
  { code: "fail", label: "不符合" },
  { code: "not_applicable", label: "不适用" },
] as const;
export type CheckResult = (typeof checkResultDefinitions)[number]["code"];
export const checkResults = checkResultDefinitions.map(({ code }) => code);
export const checkResultLabels = Object.fromEntries(
  checkResultDefinitions.map(({ code, label }) => [code, label]),
) as Record<CheckResult, string>;
