import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

/** A unit's rectification: what it owes, waits for and has to answer. */
export type Rectification = inferRouterOutputs<AppRouter>["rectification"]["read"];
export type Finding = Rectification["findings"][number];
export type Measure = Finding["measures"][number];
