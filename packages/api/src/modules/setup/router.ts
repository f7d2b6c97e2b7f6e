import { completeSetupInput } from "@xianlan/domain/account";
import { procedure, router } from "../../trpc.ts";
import { checkSetup, checkSetupInput } from "./check.ts";
import { completeSetup } from "./complete.ts";

export const setupRouter = router({
  check: procedure.input(checkSetupInput).query(({ ctx, input }) => checkSetup(ctx, input)),
  complete: procedure
    .input(completeSetupInput)
    .mutation(({ ctx, input }) => completeSetup(ctx, input)),
});
