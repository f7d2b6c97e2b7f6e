import { TableSkeleton } from "@xianlan/ui";

export default function UnitsLoading() {
  return <TableSkeleton rows={12} columns={7} />;
}
