export * from "./visit.ts";
export * from "./visit-input.ts";
export * from "./visit-rules.ts";
