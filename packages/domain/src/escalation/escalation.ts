/** Kinds of escalation notice 督办, each issued by a person: 提醒 → 督办单 → 告诫 → 约谈建议. */
export const escalationKinds = ["reminder", "slip", "warning", "talk"] as const;
export type EscalationKind = (typeof escalationKinds)[number];
export const escalationKindLabels = {
  reminder: "提醒",
  slip: "督办单",
  warning: "告诫",
  talk: "约谈建议",
} as const satisfies Record<EscalationKind, string>;
