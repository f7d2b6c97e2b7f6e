export type { ActivityCorrection, EntryCorrection } from "./approved-corrections.ts";
export { openCorrection } from "./open.ts";
export { rulesOf } from "./rules.ts";
