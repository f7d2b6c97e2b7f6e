import { TableSkeleton } from "@xianlan/ui";

export default function ActivitiesLoading() {
  return <TableSkeleton rows={10} columns={7} />;
}
