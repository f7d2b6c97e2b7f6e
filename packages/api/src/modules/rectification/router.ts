import { procedure, router } from "../../trpc.ts";
import { rectificationInput } from "./inputs.ts";
import { readRectification } from "./read.ts";

export const rectificationRouter = router({
  read: procedure
    .input(rectificationInput)
    .query(({ ctx, input }) => readRectification(ctx, input)),
});
