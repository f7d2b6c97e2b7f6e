// The reads of inspections, for other modules.

export { inspectionOutcome } from "./outcome.ts";
export { inspectionPage } from "./page.ts";
export type { PlannedVisit } from "./result.ts";
