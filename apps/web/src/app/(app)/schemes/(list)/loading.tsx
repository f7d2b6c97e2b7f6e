import { TableSkeleton } from "@xianlan/ui";

export default function SchemesLoading() {
  return <TableSkeleton rows={5} columns={5} />;
}
