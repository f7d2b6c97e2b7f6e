// What other modules read records with, and write them with.
export { type ActivityCorrection, applyActivityCorrection } from "./apply-correction.ts";
export { activityFacts } from "./facts.ts";
export { loadActivity } from "./load.ts";
export {
  type ActivityRow,
  changeActivity,
  insertActivities,
  type NewActivity,
  removeActivity,
  type Stored,
} from "./store.ts";
