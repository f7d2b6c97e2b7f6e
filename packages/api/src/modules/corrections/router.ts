import { byIdInput } from "@xianlan/domain/input";
import { procedure, router } from "../../trpc.ts";
import { approveCorrection, type CorrectionEffects } from "./approve.ts";
import {
  approveCorrectionInput,
  correctionListInput,
  refuseCorrectionInput,
  requestCorrectionInput,
} from "./inputs.ts";
import { correctionById } from "./page.ts";
import { listCorrections } from "./queries.ts";
import { refuseCorrection } from "./refuse.ts";
import { requestCorrection } from "./request.ts";

/** @param effects what an approved correction changes in other modules */
export const createCorrectionRouter = (effects: CorrectionEffects) =>
  router({
    list: procedure
      .input(correctionListInput)
      .query(({ ctx, input }) => listCorrections(ctx, input)),
    byId: procedure.input(byIdInput).query(({ ctx, input }) => correctionById(ctx, input)),
    request: procedure
      .input(requestCorrectionInput)
      .mutation(({ ctx, input }) => requestCorrection(ctx, input)),
    approve: procedure
      .input(approveCorrectionInput)
      .mutation(({ ctx, input }) => approveCorrection(ctx, input, effects)),
    refuse: procedure
      .input(refuseCorrectionInput)
      .mutation(({ ctx, input }) => refuseCorrection(ctx, input)),
  });
