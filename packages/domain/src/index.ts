export * from "./clock.ts";
export * from "./finding.ts";
export * from "./lifecycle/facts.ts";
export * from "./lifecycle/table.ts";
export * from "./permissions.ts";
export * from "./roles.ts";
export * from "./unit.ts";
