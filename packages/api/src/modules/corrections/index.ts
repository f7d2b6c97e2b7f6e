export { type CorrectionRequest, openCorrection } from "./open.ts";
