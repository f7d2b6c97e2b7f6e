import { TableSkeleton } from "@xianlan/ui";

export default function InspectionsLoading() {
  return <TableSkeleton rows={8} columns={6} />;
}
