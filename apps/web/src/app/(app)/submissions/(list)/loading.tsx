import { FormSkeleton } from "../../../../features/submissions/index.ts";

export default function SubmissionsLoading() {
  return <FormSkeleton />;
}
