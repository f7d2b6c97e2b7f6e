export * from "./escalation.ts";
export * from "./escalation-input.ts";
export * from "./escalation-rule.ts";
export * from "./escalation-text.ts";
