// What other modules read forms with, correct them with, and lock them with.
export { applyEntryCorrection, type EntryCorrection } from "./correct.ts";
export { figureFacts } from "./figure-facts.ts";
export { type SnapshotOfUnit, snapshotLines } from "./snapshot.ts";
