export { openCorrection } from "./open.ts";
export { rulesOf } from "./rules.ts";
