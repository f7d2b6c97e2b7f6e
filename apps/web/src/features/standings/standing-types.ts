import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["standing"];

/** A period's standing in the list. */
export type StandingLine = Outputs["list"]["standings"][number];
/** One standing with its rows. */
export type Standing = Outputs["byId"];
export type StandingRow = Standing["rows"][number];

/** What the office does with a standing. */
export type StandingDeed = "publish" | "refresh" | "withdraw";
