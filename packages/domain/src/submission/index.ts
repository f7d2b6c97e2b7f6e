export * from "./actions.ts";
export * from "./burden.ts";
export * from "./checks.ts";
export * from "./decide.ts";
export * from "./derived.ts";
export * from "./inputs.ts";
export * from "./issues.ts";
export * from "./lines.ts";
