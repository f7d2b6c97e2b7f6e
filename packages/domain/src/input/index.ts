export * from "./free-text.ts";
export * from "./id.ts";
export * from "./mutation.ts";
export * from "./privacy.ts";
