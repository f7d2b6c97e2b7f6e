// How other modules read, correct and lock submissions.
export { applyEntryCorrection } from "./correct.ts";
export { figureFacts } from "./figure-facts.ts";
export { snapshotLines } from "./snapshot.ts";
