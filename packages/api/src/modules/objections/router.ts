import { procedure, router } from "../../trpc.ts";
import { decideObjection } from "./decide.ts";
import { decideObjectionCall, objectionListInput, raiseObjectionCall } from "./inputs.ts";
import { listObjections } from "./queries.ts";
import { raiseObjection } from "./raise.ts";

export const objectionRouter = router({
  list: procedure.input(objectionListInput).query(({ ctx, input }) => listObjections(ctx, input)),
  raise: procedure
    .input(raiseObjectionCall)
    .mutation(({ ctx, input }) => raiseObjection(ctx, input)),
  decide: procedure
    .input(decideObjectionCall)
    .mutation(({ ctx, input }) => decideObjection(ctx, input)),
});
