export * from "./default.ts";
export * from "./checklist.ts";
export * from "./checklist-input.ts";
