export * from "./findings.ts";
export * from "./holidays.ts";
export * from "./people.ts";
export * from "./reference.ts";
