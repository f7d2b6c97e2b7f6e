export { SubmissionSkeleton } from "./parts/submission-skeleton.tsx";
export { ReadingView } from "./reading-view.tsx";
export { loadSubmissionParams, queueOf, type SubmissionTab, tabFor } from "./search-params.ts";
export { SubmissionView } from "./submission-view.tsx";
export { SubmissionsView } from "./submissions-view.tsx";
