import { SubmissionSkeleton } from "../../../../features/submissions/index.ts";

export default function SubmissionsLoading() {
  return <SubmissionSkeleton />;
}
