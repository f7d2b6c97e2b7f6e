import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

/** What waits to be taken and verified. */
export type Queue = inferRouterOutputs<AppRouter>["verification"]["queue"];
export type QueueRow = Queue["rows"][number];
