export * from "./assessment.ts";
export * from "./assessment-input.ts";
