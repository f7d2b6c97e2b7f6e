export * from "./columns.ts";
export * from "./coverage.ts";
export * from "./draw.ts";
export * from "./inspection.ts";
export * from "./inspection-input.ts";
export * from "./result.ts";
