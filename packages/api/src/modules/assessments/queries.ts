// The reads of what the office recorded by hand, for other modules.

export { assessmentFacts } from "./facts.ts";
export { type AssessmentRow, listAssessments } from "./list.ts";
