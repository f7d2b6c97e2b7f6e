export * from "./metric-tasks.ts";
export * from "./period.ts";
