export * from "./self-check.ts";
export * from "./self-check-input.ts";
