/** One way an item of a checklist is checked; data, so that it can be stored. */
export type CheckKindDefinition = {
  code: string;
  label: string;
  /** Asks how many were looked at and how many failed; they decide the result. */
  counts: boolean;
  /** Asks what was seen, whatever the result, and adds nothing to a sampled indicator. */
  inText: boolean;
};

/** How an item of a checklist is checked: 是否 · 抽查数/不合格数 · 文字. */
export const checkKindDefinitions = [
  { code: "yes_no", label: "是否", counts: false, inText: false },
  { code: "count", label: "计数", counts: true, inText: false },
  { code: "text", label: "文字", counts: false, inText: true },
] as const satisfies readonly CheckKindDefinition[];
export type CheckKind = (typeof checkKindDefinitions)[number]["code"];
export const checkKinds = checkKindDefinitions.map(({ code }) => code);
export const checkKindLabels = Object.fromEntries(
  checkKindDefinitions.map(({ code, label }) => [code, label]),
) as Record<CheckKind, string>;

/** The definition of a kind of check. @throws Error for a kind that is not in the list */
export function checkKindOf(kind: CheckKind): CheckKindDefinition {
  const found = checkKindDefinitions.find(({ code }) => code === kind);
  if (found === undefined) throw new Error(`no kind of check is called ${kind}`);
  return found;
}

/** A revision is drafted, then used by inspections, then succeeded by the next. */
export const checklistStates = ["draft", "in_use", "succeeded"] as const;
export type ChecklistState = (typeof checklistStates)[number];
export const checklistStateLabels = {
  draft: "草稿",
  in_use: "在用",
  succeeded: "已被新版替代",
} as const satisfies Record<ChecklistState, string>;
