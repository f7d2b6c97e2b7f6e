export * from "./columns.ts";
export * from "./rating.ts";
export * from "./rating-rules.ts";
