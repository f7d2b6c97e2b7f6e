import { procedure, router } from "../../trpc.ts";
import { evidenceReuse } from "../attachments/index.ts";
import { actionProcedures } from "./action-procedures.ts";
import { addMeasure } from "./add-measure.ts";
import { addProgress } from "./add-progress.ts";
import { assignFinding, listVerifiers } from "./assign.ts";
import { bulkFindings } from "./bulk.ts";
import { assignInput, bulkInput, samePlaceInput } from "./bulk-inputs.ts";
import { draftFinding } from "./draft.ts";
import { editDraft } from "./edit-draft.ts";
import {
  addMeasureInput,
  addProgressInput,
  byIdInput,
  byNumberInput,
  draftFindingInput,
  editDraftInput,
  facetsInput,
  listInput,
  noteFindingInput,
} from "./inputs.ts";
import { noteFinding } from "./note.ts";
import { countFacets, findByNumber, findingPage, listFindings } from "./queries.ts";
import { samePlaceBefore } from "./same-place.ts";

export const findingRouter = router({
  list: procedure.input(listInput).query(({ ctx, input }) => listFindings(ctx, input)),
  facets: procedure.input(facetsInput).query(({ ctx, input }) => countFacets(ctx, input)),
  byId: procedure.input(byIdInput).query(({ ctx, input }) => findingPage(ctx, input)),
  byNumber: procedure.input(byNumberInput).query(({ ctx, input }) => findByNumber(ctx, input)),
  samePlace: procedure.input(samePlaceInput).query(({ ctx, input }) => samePlaceBefore(ctx, input)),
  evidenceReuse: procedure.input(byIdInput).query(({ ctx, input }) => evidenceReuse(ctx, input)),
  verifiers: procedure.query(({ ctx }) => listVerifiers(ctx)),
  draft: procedure.input(draftFindingInput).mutation(({ ctx, input }) => draftFinding(ctx, input)),
  editDraft: procedure.input(editDraftInput).mutation(({ ctx, input }) => editDraft(ctx, input)),
  bulk: procedure.input(bulkInput).mutation(({ ctx, input }) => bulkFindings(ctx, input)),
  assign: procedure.input(assignInput).mutation(({ ctx, input }) => assignFinding(ctx, input)),
  addProgress: procedure
    .input(addProgressInput)
    .mutation(({ ctx, input }) => addProgress(ctx, input)),
  addMeasure: procedure.input(addMeasureInput).mutation(({ ctx, input }) => addMeasure(ctx, input)),
  note: procedure.input(noteFindingInput).mutation(({ ctx, input }) => noteFinding(ctx, input)),

  ...actionProcedures,
});
