import { TableSkeleton, TextSkeleton } from "@xianlan/ui";

/** 总览 on its way, in the shape it will have. */
export function OverviewSkeleton() {
  return (
    <div className="flex flex-col gap-6">
      <div className="max-w-2xl">
        <TextSkeleton lines={2} />
      </div>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,7fr)_minmax(0,6fr)]">
        <TableSkeleton rows={14} columns={6} />
        <div className="flex flex-col gap-8">
          <TextSkeleton lines={4} />
          <TextSkeleton lines={8} />
        </div>
      </div>
    </div>
  );
}
