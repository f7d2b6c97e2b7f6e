/** draft → in force → succeeded by the next revision. A scheme in force never changes. */
export const schemeStates = ["draft", "in_force", "succeeded"] as const;
export type SchemeState = (typeof schemeStates)[number];
export const schemeStateLabels = {
  draft: "草拟",
  in_force: "施行中",
  succeeded: "已被替代",
} as const satisfies Record<SchemeState, string>;
