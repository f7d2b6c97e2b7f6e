import { OverviewSkeleton } from "../../../features/overview/index.ts";

export default function OverviewLoading() {
  return <OverviewSkeleton />;
}
