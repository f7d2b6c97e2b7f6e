export * from "./coverage.ts";
export * from "./draw.ts";
export * from "./result.ts";
export * from "./inspection.ts";
export * from "./inspection-input.ts";
