import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["rating"];

export type RatingList = Outputs["list"];
/** A period's rating in the list. */
export type RatingLine = RatingList["ratings"][number];
/** One rating with its rows. */
export type Rating = Outputs["byId"];
export type RatingRow = Rating["rows"][number];

/** What the office does with a rating. */
export type RatingAction = "publish" | "refresh" | "withdraw";

/** What the question before an action says of the rating. */
export type QuestionedRating = Pick<Rating, "id" | "version" | "label" | "today">;
