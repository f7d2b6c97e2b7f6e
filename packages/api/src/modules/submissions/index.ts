// What other modules read forms with, correct them with, and lock them with.
export { applyEntryCorrection } from "./correct.ts";
export { figureFacts } from "./figure-facts.ts";
export { snapshotLines } from "./snapshot.ts";
