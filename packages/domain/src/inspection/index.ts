export * from "./coverage.ts";
export * from "./draw.ts";
export * from "./result.ts";
