export * from "./due-now.ts";
export * from "./facts.ts";
export * from "./indicator-score.ts";
export * from "./score.ts";
export * from "./simulate.ts";
export * from "./unit-score.ts";
