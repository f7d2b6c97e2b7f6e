export * from "./default.ts";
