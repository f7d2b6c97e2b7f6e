export { FormView } from "./form-view.tsx";
export { FormSkeleton } from "./parts/form-skeleton.tsx";
export { ReadingView } from "./reading-view.tsx";
export { loadSubmissionParams, queueOf, type SubmissionTab, tabFor } from "./search-params.ts";
export { SubmissionsView } from "./submissions-view.tsx";
