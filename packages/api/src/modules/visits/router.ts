import { procedure, router } from "../../trpc.ts";
import { answerVisit } from "./answer.ts";
import { finishVisit } from "./finish.ts";
import {
  answerVisitCall,
  finishVisitCall,
  reopenVisitCall,
  startVisitCall,
  visitInput,
} from "./inputs.ts";
import { myVisits } from "./mine.ts";
import { visitBundle, visitPage } from "./page.ts";
import { pocketSheet } from "./pocket-sheet.ts";
import { reopenVisit } from "./reopen.ts";
import { startVisit } from "./start.ts";

export const visitRouter = router({
  mine: procedure.query(({ ctx }) => myVisits(ctx)),
  byId: procedure.input(visitInput).query(({ ctx, input }) => visitPage(ctx, input)),
  bundle: procedure.input(visitInput).query(({ ctx, input }) => visitBundle(ctx, input)),
  pocketSheet: procedure.input(visitInput).query(({ ctx, input }) => pocketSheet(ctx, input)),
  start: procedure.input(startVisitCall).mutation(({ ctx, input }) => startVisit(ctx, input)),
  answer: procedure.input(answerVisitCall).mutation(({ ctx, input }) => answerVisit(ctx, input)),
  finish: procedure.input(finishVisitCall).mutation(({ ctx, input }) => finishVisit(ctx, input)),
  reopen: procedure.input(reopenVisitCall).mutation(({ ctx, input }) => reopenVisit(ctx, input)),
});
