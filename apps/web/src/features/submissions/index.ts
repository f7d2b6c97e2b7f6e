export { FormView } from "./form-view.tsx";
export { MyFormsView } from "./my-forms-view.tsx";
export { FormSkeleton } from "./parts/form-skeleton.tsx";
export { QueueView } from "./queue-view.tsx";
export { ReadingView } from "./reading-view.tsx";
export { loadSubmissionParams, queueOf } from "./search-params.ts";
export { SubmissionsFrame } from "./submissions-frame.tsx";
