import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

/** Findings waiting for verification to start or to be decided. */
export type Queue = inferRouterOutputs<AppRouter>["verification"]["queue"];
export type QueueRow = Queue["rows"][number];

/** Where a finding stands in the queue, and where to go from it. */
export type QueuePlace = {
  position: string;
  next: { id: string; number: string } | null;
  nextHref: string;
};

/** A file of the finding that was handed in elsewhere too. */
export type ReusedFile =
  inferRouterOutputs<AppRouter>["finding"]["evidenceReuse"]["reused"][number];
