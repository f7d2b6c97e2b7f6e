import { procedure, router } from "../../trpc.ts";
import { readRating } from "./by-id.ts";
import {
  proposeRatingInput,
  ratingInput,
  ratingListInput,
  ratingVersionInput,
  withdrawRatingInput,
} from "./inputs.ts";
import { listRatings } from "./list.ts";
import { proposeRating } from "./propose.ts";
import { publishRating } from "./publish.ts";
import { refreshRating } from "./refresh.ts";
import { withdrawRating } from "./withdraw.ts";

export const ratingRouter = router({
  list: procedure.input(ratingListInput).query(({ ctx, input }) => listRatings(ctx, input)),
  byId: procedure.input(ratingInput).query(({ ctx, input }) => readRating(ctx, input)),
  propose: procedure
    .input(proposeRatingInput)
    .mutation(({ ctx, input }) => proposeRating(ctx, input)),
  refresh: procedure
    .input(ratingVersionInput)
    .mutation(({ ctx, input }) => refreshRating(ctx, input)),
  publish: procedure
    .input(ratingVersionInput)
    .mutation(({ ctx, input }) => publishRating(ctx, input)),
  withdraw: procedure
    .input(withdrawRatingInput)
    .mutation(({ ctx, input }) => withdrawRating(ctx, input)),
});
