// What other modules read records with, and write them with.
export { applyActivityCorrection } from "./apply-correction.ts";
export { activityFacts } from "./facts.ts";
export { insertActivities, removeActivity } from "./store.ts";
