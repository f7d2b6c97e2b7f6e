/** Kinds of inspection 督查轮次. */
export const inspectionKinds = ["special", "routine", "unannounced", "look_back"] as const;
export type InspectionKind = (typeof inspectionKinds)[number];
export const inspectionKindLabels = {
  special: "专项督查",
  routine: "日常督查",
  unannounced: "暗访",
  look_back: "回头看",
} as const satisfies Record<InspectionKind, string>;

/** An inspection is planned, then its visits run, then it is closed with its result. */
export const inspectionStates = ["planned", "running", "closed"] as const;
export type InspectionState = (typeof inspectionStates)[number];
export const inspectionStateLabels = {
  planned: "筹备中",
  running: "进行中",
  closed: "已结束",
} as const satisfies Record<InspectionState, string>;

/** “2026年第3轮”. */
export function inspectionLabel(year: number, ordinal: number): string {
  return `${year}年第${ordinal}轮`;
}
