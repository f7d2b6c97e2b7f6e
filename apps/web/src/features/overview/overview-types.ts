import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>;

/** All that 总览 shows. */
export type Overview = Outputs["overview"]["read"];
export type UnitRow = Overview["units"][number];
export type MonthRow = Overview["months"][number];
export type AttentionRow = Overview["attention"][number];
