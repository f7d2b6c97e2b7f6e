import { procedure, router } from "../../trpc.ts";
import { cancelVisit } from "./cancel-visit.ts";
import { changeVisit } from "./change-visit.ts";
import { closeInspection } from "./close.ts";
import { createInspection } from "./create.ts";
import { drawVisits } from "./draw.ts";
import { editInspection } from "./edit.ts";
import {
  byIdInput,
  cancelVisitCall,
  changeVisitCall,
  closeCall,
  createInspectionCall,
  drawCall,
  editCall,
  planVisitCall,
  previewDrawInput,
  startCall,
} from "./inputs.ts";
import { inspectionPage } from "./page.ts";
import { planVisit } from "./plan-visit.ts";
import { previewDraw } from "./preview-draw.ts";
import { listInspections, listRounds } from "./queries.ts";
import { repeatDraw } from "./repeat-draw.ts";
import { inspectionResult } from "./result.ts";
import { startInspection } from "./start.ts";
import { teamChoices } from "./team.ts";

export const inspectionRouter = router({
  list: procedure.query(({ ctx }) => listInspections(ctx)),
  rounds: procedure.query(({ ctx }) => listRounds(ctx)),
  byId: procedure.input(byIdInput).query(({ ctx, input }) => inspectionPage(ctx, input)),
  result: procedure.input(byIdInput).query(({ ctx, input }) => inspectionResult(ctx, input)),
  team: procedure.query(({ ctx }) => teamChoices(ctx)),
  previewDraw: procedure.input(previewDrawInput).query(({ ctx, input }) => previewDraw(ctx, input)),
  repeatDraw: procedure.input(byIdInput).query(({ ctx, input }) => repeatDraw(ctx, input)),

  create: procedure
    .input(createInspectionCall)
    .mutation(({ ctx, input }) => createInspection(ctx, input)),
  edit: procedure.input(editCall).mutation(({ ctx, input }) => editInspection(ctx, input)),
  start: procedure.input(startCall).mutation(({ ctx, input }) => startInspection(ctx, input)),
  close: procedure.input(closeCall).mutation(({ ctx, input }) => closeInspection(ctx, input)),
  draw: procedure.input(drawCall).mutation(({ ctx, input }) => drawVisits(ctx, input)),
  planVisit: procedure.input(planVisitCall).mutation(({ ctx, input }) => planVisit(ctx, input)),
  changeVisit: procedure
    .input(changeVisitCall)
    .mutation(({ ctx, input }) => changeVisit(ctx, input)),
  cancelVisit: procedure
    .input(cancelVisitCall)
    .mutation(({ ctx, input }) => cancelVisit(ctx, input)),
});
