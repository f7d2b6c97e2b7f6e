import { FindingSkeleton } from "../../../../features/findings/index.ts";

export default function FindingLoading() {
  return <FindingSkeleton />;
}
