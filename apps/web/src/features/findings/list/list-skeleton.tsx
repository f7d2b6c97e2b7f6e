import { TableSkeleton, TextSkeleton } from "@xianlan/ui";

/** The list on its way: sentence, filters, rows. */
export function FindingListSkeleton() {
  return (
    <div className="flex flex-col gap-6">
      <div className="max-w-xl">
        <TextSkeleton lines={2} />
      </div>
      <TableSkeleton rows={10} columns={7} />
    </div>
  );
}
