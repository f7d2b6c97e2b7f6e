import { TextSkeleton } from "@xianlan/ui";

/** A finding on its way. */
export function FindingSkeleton() {
  return (
    <div className="grid max-w-[88rem] gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <TextSkeleton lines={9} />
      <TextSkeleton lines={5} />
    </div>
  );
}
