export * from "./unit.ts";
export * from "./unit-input.ts";
