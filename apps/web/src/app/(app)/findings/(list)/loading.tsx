import { FindingListSkeleton } from "../../../../features/findings/index.ts";

export default function FindingsLoading() {
  return <FindingListSkeleton />;
}
