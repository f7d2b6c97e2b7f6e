export * from "./decimal-text.ts";
export * from "./draft-input.ts";
export * from "./formula.ts";
export * from "./indicator.ts";
export * from "./scheme.ts";
export * from "./template.ts";
