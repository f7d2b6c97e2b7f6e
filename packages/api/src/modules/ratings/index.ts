// Lets corrections mark published ratings as 已更正.
export { markCorrected } from "./corrected.ts";
