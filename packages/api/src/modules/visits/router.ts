import { byIdInput } from "@xianlan/domain/input";
import { procedure, router } from "../../trpc.ts";
import { visitBrief } from "./brief.ts";
import { finishVisit } from "./finish.ts";
import { finishVisitInput, recordCheckInput, reopenVisitInput, startVisitInput } from "./inputs.ts";
import { myVisits } from "./list-own.ts";
import { visitBundle, visitPage } from "./page.ts";
import { recordCheck, recordCheckBeforeRename } from "./record-check.ts";
import { reopenVisit } from "./reopen.ts";
import { startVisit } from "./start.ts";

export const visitRouter = router({
  listOwn: procedure.query(({ ctx }) => myVisits(ctx)),
  byId: procedure.input(byIdInput).query(({ ctx, input }) => visitPage(ctx, input)),
  bundle: procedure.input(byIdInput).query(({ ctx, input }) => visitBundle(ctx, input)),
  brief: procedure.input(byIdInput).query(({ ctx, input }) => visitBrief(ctx, input)),
  start: procedure.input(startVisitInput).mutation(({ ctx, input }) => startVisit(ctx, input)),
  recordCheck: procedure
    .input(recordCheckInput)
    .mutation(({ ctx, input }) => recordCheck(ctx, input)),
  answer: procedure
    .input(recordCheckInput)
    .mutation(({ ctx, input }) => recordCheckBeforeRename(ctx, input)),
  finish: procedure.input(finishVisitInput).mutation(({ ctx, input }) => finishVisit(ctx, input)),
  reopen: procedure.input(reopenVisitInput).mutation(({ ctx, input }) => reopenVisit(ctx, input)),
});
