import { byIdInput } from "@xianlan/domain/input";
import { procedure, router } from "../../trpc.ts";
import { cancelVisit } from "./cancel-visit.ts";
import { changeVisit } from "./change-visit.ts";
import { closeInspection } from "./close.ts";
import { createInspection } from "./create.ts";
import { drawVisits } from "./draw.ts";
import { editInspection } from "./edit.ts";
import {
  cancelPlannedVisitInput,
  changeVisitInput,
  closeInput,
  createInspectionInput,
  drawPlacesInput,
  editInput,
  planVisitInput,
  previewDrawInput,
  startInput,
} from "./inputs.ts";
import { inspectionOutcome } from "./outcome.ts";
import { inspectionPage } from "./page.ts";
import { planVisit } from "./plan-visit.ts";
import { previewDraw } from "./preview-draw.ts";
import { listInspections, listWithCoverage } from "./queries.ts";
import { repeatDraw } from "./repeat-draw.ts";
import { startInspection } from "./start.ts";
import { teamChoices } from "./team.ts";

export const inspectionRouter = router({
  list: procedure.query(({ ctx }) => listInspections(ctx)),
  listWithCoverage: procedure.query(({ ctx }) => listWithCoverage(ctx)),
  byId: procedure.input(byIdInput).query(({ ctx, input }) => inspectionPage(ctx, input)),
  result: procedure.input(byIdInput).query(({ ctx, input }) => inspectionOutcome(ctx, input)),
  team: procedure.query(({ ctx }) => teamChoices(ctx)),
  previewDraw: procedure.input(previewDrawInput).query(({ ctx, input }) => previewDraw(ctx, input)),
  repeatDraw: procedure.input(byIdInput).query(({ ctx, input }) => repeatDraw(ctx, input)),

  create: procedure
    .input(createInspectionInput)
    .mutation(({ ctx, input }) => createInspection(ctx, input)),
  edit: procedure.input(editInput).mutation(({ ctx, input }) => editInspection(ctx, input)),
  start: procedure.input(startInput).mutation(({ ctx, input }) => startInspection(ctx, input)),
  close: procedure.input(closeInput).mutation(({ ctx, input }) => closeInspection(ctx, input)),
  draw: procedure.input(drawPlacesInput).mutation(({ ctx, input }) => drawVisits(ctx, input)),
  planVisit: procedure.input(planVisitInput).mutation(({ ctx, input }) => planVisit(ctx, input)),
  changeVisit: procedure
    .input(changeVisitInput)
    .mutation(({ ctx, input }) => changeVisit(ctx, input)),
  cancelVisit: procedure
    .input(cancelPlannedVisitInput)
    .mutation(({ ctx, input }) => cancelVisit(ctx, input)),
});
