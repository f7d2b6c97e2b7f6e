export { AssessmentsView } from "./assessments-view.tsx";
export { loadAssessmentParams } from "./search-params.ts";
