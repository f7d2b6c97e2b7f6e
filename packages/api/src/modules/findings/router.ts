import { byIdInput } from "@xianlan/domain/input";
import { procedure, router } from "../../trpc.ts";
import { evidenceReuse } from "../attachments/index.ts";
import { actionProcedures } from "./action-procedures.ts";
import { bulkFindings, type Remind } from "./bulk/bulk.ts";
import { bulkInput } from "./bulk/inputs.ts";
import {
  addMeasureInput,
  addProgressInput,
  assignInput,
  byNumberInput,
  draftFindingInput,
  editDraftInput,
  facetsInput,
  listInput,
  noteFindingInput,
  samePlaceInput,
} from "./inputs.ts";
import { countFacets, findByNumber, findingPage, listFindings } from "./queries.ts";
import { samePlaceBefore } from "./read/same-place.ts";
import { addMeasure } from "./write/add-measure.ts";
import { addProgress } from "./write/add-progress.ts";
import { assignFinding, listVerifiers } from "./write/assign.ts";
import { draftFinding } from "./write/draft.ts";
import { editDraft } from "./write/edit-draft.ts";
import { noteFinding } from "./write/note.ts";

/** @param remind the reminder of 批量办理, which is an escalation notice */
export const createFindingRouter = (remind: Remind) =>
  router({
    list: procedure.input(listInput).query(({ ctx, input }) => listFindings(ctx, input)),
    facets: procedure.input(facetsInput).query(({ ctx, input }) => countFacets(ctx, input)),
    byId: procedure.input(byIdInput).query(({ ctx, input }) => findingPage(ctx, input)),
    byNumber: procedure.input(byNumberInput).query(({ ctx, input }) => findByNumber(ctx, input)),
    samePlace: procedure
      .input(samePlaceInput)
      .query(({ ctx, input }) => samePlaceBefore(ctx, input)),
    evidenceReuse: procedure.input(byIdInput).query(({ ctx, input }) => evidenceReuse(ctx, input)),
    verifiers: procedure.query(({ ctx }) => listVerifiers(ctx)),
    draft: procedure
      .input(draftFindingInput)
      .mutation(({ ctx, input }) => draftFinding(ctx, input)),
    editDraft: procedure.input(editDraftInput).mutation(({ ctx, input }) => editDraft(ctx, input)),
    bulk: procedure.input(bulkInput).mutation(({ ctx, input }) => bulkFindings(ctx, input, remind)),
    assign: procedure.input(assignInput).mutation(({ ctx, input }) => assignFinding(ctx, input)),
    addProgress: procedure
      .input(addProgressInput)
      .mutation(({ ctx, input }) => addProgress(ctx, input)),
    addMeasure: procedure
      .input(addMeasureInput)
      .mutation(({ ctx, input }) => addMeasure(ctx, input)),
    note: procedure.input(noteFindingInput).mutation(({ ctx, input }) => noteFinding(ctx, input)),

    ...actionProcedures,
  });
