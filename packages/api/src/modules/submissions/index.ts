// How other modules read, correct and lock submissions.

export { figureFacts } from "./read/figure-facts.ts";
export { snapshotLines } from "./read/snapshot.ts";
export { applyEntryCorrection } from "./write/correct.ts";
