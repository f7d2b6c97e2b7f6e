// What corrections tell published standings with.
export { noteCorrected } from "./corrected.ts";
