// What other modules read submissions with, correct them with, and lock them with.
export { applyEntryCorrection } from "./correct.ts";
export { figureFacts } from "./figure-facts.ts";
export { snapshotLines } from "./snapshot.ts";
