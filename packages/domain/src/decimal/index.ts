export * from "./decimal-text.ts";
