import { procedure, router } from "../../trpc.ts";
import { acknowledgeFinding } from "./acknowledge.ts";
import { addMeasure } from "./add-measure.ts";
import { addProgress } from "./add-progress.ts";
import { closeFinding } from "./close.ts";
import { draftFinding } from "./draft.ts";
import { editDraft } from "./edit-draft.ts";
import {
  acknowledgeCall,
  addMeasureCall,
  addProgressCall,
  byIdInput,
  byNumberInput,
  draftCall,
  editDraftCall,
  facetsInput,
  issueCall,
  issueManyCall,
  listInput,
  mergeCall,
  noteCall,
  requestClosureCall,
  takeCall,
  verdictsCall,
  withdrawCall,
} from "./inputs.ts";
import { issueFinding } from "./issue.ts";
import { issueMany } from "./issue-many.ts";
import { mergeFinding } from "./merge.ts";
import { noteFinding } from "./note.ts";
import { proposeClosure } from "./propose-closure.ts";
import { countFacets, findByNumber, findingPage, listFindings } from "./queries.ts";
import { requestClosure } from "./request-closure.ts";
import { returnFinding } from "./return.ts";
import { takeFinding } from "./take.ts";
import { withdrawFinding } from "./withdraw.ts";

export const findingRouter = router({
  list: procedure.input(listInput).query(({ ctx, input }) => listFindings(ctx, input)),
  facets: procedure.input(facetsInput).query(({ ctx, input }) => countFacets(ctx, input)),
  byId: procedure.input(byIdInput).query(({ ctx, input }) => findingPage(ctx, input)),
  byNumber: procedure.input(byNumberInput).query(({ ctx, input }) => findByNumber(ctx, input)),

  draft: procedure.input(draftCall).mutation(({ ctx, input }) => draftFinding(ctx, input)),
  editDraft: procedure.input(editDraftCall).mutation(({ ctx, input }) => editDraft(ctx, input)),
  issue: procedure.input(issueCall).mutation(({ ctx, input }) => issueFinding(ctx, input)),
  issueMany: procedure.input(issueManyCall).mutation(({ ctx, input }) => issueMany(ctx, input)),
  acknowledge: procedure
    .input(acknowledgeCall)
    .mutation(({ ctx, input }) => acknowledgeFinding(ctx, input)),
  addProgress: procedure
    .input(addProgressCall)
    .mutation(({ ctx, input }) => addProgress(ctx, input)),
  addMeasure: procedure.input(addMeasureCall).mutation(({ ctx, input }) => addMeasure(ctx, input)),
  requestClosure: procedure
    .input(requestClosureCall)
    .mutation(({ ctx, input }) => requestClosure(ctx, input)),
  take: procedure.input(takeCall).mutation(({ ctx, input }) => takeFinding(ctx, input)),
  return: procedure.input(verdictsCall).mutation(({ ctx, input }) => returnFinding(ctx, input)),
  proposeClosure: procedure
    .input(verdictsCall)
    .mutation(({ ctx, input }) => proposeClosure(ctx, input)),
  close: procedure.input(verdictsCall).mutation(({ ctx, input }) => closeFinding(ctx, input)),
  withdraw: procedure.input(withdrawCall).mutation(({ ctx, input }) => withdrawFinding(ctx, input)),
  merge: procedure.input(mergeCall).mutation(({ ctx, input }) => mergeFinding(ctx, input)),
  note: procedure.input(noteCall).mutation(({ ctx, input }) => noteFinding(ctx, input)),
});
