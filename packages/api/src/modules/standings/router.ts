import { procedure, router } from "../../trpc.ts";
import { readStanding } from "./by-id.ts";
import {
  proposeStandingInput,
  standingInput,
  standingListInput,
  standingVersionInput,
  withdrawStandingInput,
} from "./inputs.ts";
import { listStandings } from "./list.ts";
import { proposeStanding } from "./propose.ts";
import { publishStanding } from "./publish.ts";
import { refreshStanding } from "./refresh.ts";
import { withdrawStanding } from "./withdraw.ts";

export const standingRouter = router({
  list: procedure.input(standingListInput).query(({ ctx, input }) => listStandings(ctx, input)),
  byId: procedure.input(standingInput).query(({ ctx, input }) => readStanding(ctx, input)),
  propose: procedure
    .input(proposeStandingInput)
    .mutation(({ ctx, input }) => proposeStanding(ctx, input)),
  refresh: procedure
    .input(standingVersionInput)
    .mutation(({ ctx, input }) => refreshStanding(ctx, input)),
  publish: procedure
    .input(standingVersionInput)
    .mutation(({ ctx, input }) => publishStanding(ctx, input)),
  withdraw: procedure
    .input(withdrawStandingInput)
    .mutation(({ ctx, input }) => withdrawStanding(ctx, input)),
});
