import { procedure, router } from "../../trpc.ts";
import { decideObjection } from "./decide.ts";
import { decideObjectionInput, objectionListInput, raiseObjectionInput } from "./inputs.ts";
import { listObjections } from "./queries.ts";
import { raiseObjection } from "./raise.ts";

export const objectionRouter = router({
  list: procedure.input(objectionListInput).query(({ ctx, input }) => listObjections(ctx, input)),
  raise: procedure
    .input(raiseObjectionInput)
    .mutation(({ ctx, input }) => raiseObjection(ctx, input)),
  decide: procedure
    .input(decideObjectionInput)
    .mutation(({ ctx, input }) => decideObjection(ctx, input)),
});
