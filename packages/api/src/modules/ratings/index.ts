// What corrections tell published ratings with.
export { markCorrected } from "./corrected.ts";
