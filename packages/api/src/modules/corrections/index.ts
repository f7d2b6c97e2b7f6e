export { type CorrectionRequest, openCorrection } from "./open.ts";
export { type RuleOf, rulesOf } from "./rules.ts";
