export * from "./findings.ts";
export * from "./holidays.ts";
export * from "./people.ts";
export * from "./reference.ts";
export * from "./reference-actions.ts";
export * from "./run-script.ts";
