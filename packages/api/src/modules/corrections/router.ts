import { procedure, router } from "../../trpc.ts";
import { approveCorrection } from "./approve.ts";
import {
  approveCorrectionInput,
  correctionByIdInput,
  correctionListInput,
  refuseCorrectionInput,
  requestCorrectionInput,
} from "./inputs.ts";
import { correctionById } from "./page.ts";
import { listCorrections } from "./queries.ts";
import { refuseCorrection } from "./refuse.ts";
import { requestCorrection } from "./request.ts";

export const correctionRouter = router({
  list: procedure.input(correctionListInput).query(({ ctx, input }) => listCorrections(ctx, input)),
  byId: procedure.input(correctionByIdInput).query(({ ctx, input }) => correctionById(ctx, input)),
  request: procedure
    .input(requestCorrectionInput)
    .mutation(({ ctx, input }) => requestCorrection(ctx, input)),
  approve: procedure
    .input(approveCorrectionInput)
    .mutation(({ ctx, input }) => approveCorrection(ctx, input)),
  refuse: procedure
    .input(refuseCorrectionInput)
    .mutation(({ ctx, input }) => refuseCorrection(ctx, input)),
});
