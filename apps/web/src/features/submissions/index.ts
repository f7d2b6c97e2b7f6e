export { OwnSubmissionsView } from "./own-submissions-view.tsx";
export { SubmissionSkeleton } from "./parts/submission-skeleton.tsx";
export { QueueView } from "./queue-view.tsx";
export { ReadingView } from "./reading-view.tsx";
export {
  loadSubmissionParams,
  queueOf,
  type SubmissionTab,
  tabFor,
  tabsFor,
} from "./search-params.ts";
export { SubmissionView } from "./submission-view.tsx";
export { SubmissionsFrame } from "./submissions-frame.tsx";
