export * from "./rating.ts";
export * from "./rating-rules.ts";
