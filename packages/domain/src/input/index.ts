export * from "./mutation.ts";
export * from "./privacy.ts";
