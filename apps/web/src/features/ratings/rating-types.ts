import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["rating"];

/** A period's rating in the list. */
export type RatingLine = Outputs["list"]["ratings"][number];
/** One rating with its rows. */
export type Rating = Outputs["byId"];
export type RatingRow = Rating["rows"][number];

/** What the office does with a rating. */
export type RatingAction = "publish" | "refresh" | "withdraw";
