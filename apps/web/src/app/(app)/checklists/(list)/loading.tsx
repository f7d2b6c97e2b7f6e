import { TableSkeleton } from "@xianlan/ui";

export default function ChecklistsLoading() {
  return <TableSkeleton rows={5} columns={5} />;
}
