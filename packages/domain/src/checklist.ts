/** How an item of a checklist is answered: 是否 · 抽查数/不合格数 · 文字. */
export const checkKinds = ["yes_no", "count", "text"] as const;
export type CheckKind = (typeof checkKinds)[number];
export const checkKindLabels = {
  yes_no: "是否",
  count: "计数",
  text: "文字",
} as const satisfies Record<CheckKind, string>;

/** A revision is drafted, then used by rounds, then succeeded by the next. */
export const checklistStates = ["draft", "in_use", "succeeded"] as const;
export type ChecklistState = (typeof checklistStates)[number];
export const checklistStateLabels = {
  draft: "草稿",
  in_use: "在用",
  succeeded: "已被新版替代",
} as const satisfies Record<ChecklistState, string>;
