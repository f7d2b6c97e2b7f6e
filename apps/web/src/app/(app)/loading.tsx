import { TableSkeleton } from "@xianlan/ui";

export default function PageLoading() {
  return <TableSkeleton />;
}
