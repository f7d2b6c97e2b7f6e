export * from "./checklist.ts";
export * from "./checklist-input.ts";
export * from "./default.ts";
