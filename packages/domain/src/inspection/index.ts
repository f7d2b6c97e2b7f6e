export * from "./coverage.ts";
export * from "./draw.ts";
