export * from "./columns.ts";
export * from "./correction.ts";
export * from "./correction-input.ts";
export * from "./correction-lines.ts";
