import { TableSkeleton, TextSkeleton } from "@xianlan/ui";

/** The shape of a submission's page while it is fetched. */
export function SubmissionSkeleton() {
  return (
    <div className="flex max-w-4xl flex-col gap-8">
      <TextSkeleton lines={2} />
      <TableSkeleton rows={8} columns={4} />
    </div>
  );
}
