import { procedure, router } from "../../trpc.ts";
import { boardInput } from "./inputs.ts";
import { readBoard } from "./read.ts";
import { readWatch } from "./watch.ts";

export const boardRouter = router({
  read: procedure.input(boardInput).query(({ ctx, input }) => readBoard(ctx, input)),
  watch: procedure.query(({ ctx }) => readWatch(ctx)),
});
