import { TableSkeleton } from "@xianlan/ui";

export default function TasksLoading() {
  return <TableSkeleton rows={6} columns={4} />;
}
