export * from "./assessment.ts";
export * from "./assessment-input.ts";
export * from "./columns.ts";
