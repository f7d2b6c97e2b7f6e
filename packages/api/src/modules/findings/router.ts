import { procedure, router } from "../../trpc.ts";
import { evidenceReuse } from "../attachments/index.ts";
import { acknowledgeFinding } from "./acknowledge.ts";
import { addMeasure } from "./add-measure.ts";
import { addProgress } from "./add-progress.ts";
import { assignFinding, listVerifiers } from "./assign.ts";
import { bulkFindings } from "./bulk.ts";
import { assignCall, bulkCall, samePlaceInput } from "./bulk-inputs.ts";
import { checkIn } from "./check-in.ts";
import { closeFinding } from "./close.ts";
import { confirmVeto } from "./confirm-veto.ts";
import { dismissDispute } from "./dismiss.ts";
import { disputeFinding } from "./dispute.ts";
import { draftFinding } from "./draft.ts";
import { editDraft } from "./edit-draft.ts";
import { grantExtension } from "./grant-extension.ts";
import {
  acknowledgeCall,
  addMeasureCall,
  addProgressCall,
  byIdInput,
  byNumberInput,
  checkInCall,
  disputeCall,
  draftCall,
  editDraftCall,
  facetsInput,
  grantExtensionCall,
  issueCall,
  listInput,
  mergeCall,
  noteCall,
  proposeVetoCall,
  reasonedCall,
  reopenCall,
  requestClosureCall,
  requestExtensionCall,
  requestLongTermCall,
  splitCall,
  startVerificationCall,
  verdictsCall,
} from "./inputs.ts";
import { issueFinding } from "./issue.ts";
import { makeLongTerm } from "./make-long-term.ts";
import { mergeFinding } from "./merge.ts";
import { noteFinding } from "./note.ts";
import { proposeClosure } from "./propose-closure.ts";
import { proposeVeto } from "./propose-veto.ts";
import { countFacets, findByNumber, findingPage, listFindings } from "./queries.ts";
import { refuseExtension } from "./refuse-extension.ts";
import { refuseLongTerm } from "./refuse-long-term.ts";
import { refuseReopen } from "./refuse-reopen.ts";
import { refuseVeto } from "./refuse-veto.ts";
import { reopenFinding } from "./reopen.ts";
import { requestClosure } from "./request-closure.ts";
import { requestExtension } from "./request-extension.ts";
import { requestLongTerm } from "./request-long-term.ts";
import { requestReopen } from "./request-reopen.ts";
import { returnFinding } from "./return.ts";
import { samePlaceBefore } from "./same-place.ts";
import { splitFinding } from "./split.ts";
import { startVerification } from "./start-verification.ts";
import { upholdDispute } from "./uphold.ts";
import { withdrawFinding } from "./withdraw.ts";

export const findingRouter = router({
  list: procedure.input(listInput).query(({ ctx, input }) => listFindings(ctx, input)),
  facets: procedure.input(facetsInput).query(({ ctx, input }) => countFacets(ctx, input)),
  byId: procedure.input(byIdInput).query(({ ctx, input }) => findingPage(ctx, input)),
  byNumber: procedure.input(byNumberInput).query(({ ctx, input }) => findByNumber(ctx, input)),
  samePlace: procedure.input(samePlaceInput).query(({ ctx, input }) => samePlaceBefore(ctx, input)),
  evidenceReuse: procedure.input(byIdInput).query(({ ctx, input }) => evidenceReuse(ctx, input)),
  verifiers: procedure.query(({ ctx }) => listVerifiers(ctx)),

  draft: procedure.input(draftCall).mutation(({ ctx, input }) => draftFinding(ctx, input)),
  editDraft: procedure.input(editDraftCall).mutation(({ ctx, input }) => editDraft(ctx, input)),
  issue: procedure.input(issueCall).mutation(({ ctx, input }) => issueFinding(ctx, input)),
  bulk: procedure.input(bulkCall).mutation(({ ctx, input }) => bulkFindings(ctx, input)),
  assign: procedure.input(assignCall).mutation(({ ctx, input }) => assignFinding(ctx, input)),
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
  startVerification: procedure
    .input(startVerificationCall)
    .mutation(({ ctx, input }) => startVerification(ctx, input)),
  return: procedure.input(verdictsCall).mutation(({ ctx, input }) => returnFinding(ctx, input)),
  proposeClosure: procedure
    .input(verdictsCall)
    .mutation(({ ctx, input }) => proposeClosure(ctx, input)),
  close: procedure.input(verdictsCall).mutation(({ ctx, input }) => closeFinding(ctx, input)),
  withdraw: procedure.input(reasonedCall).mutation(({ ctx, input }) => withdrawFinding(ctx, input)),
  merge: procedure.input(mergeCall).mutation(({ ctx, input }) => mergeFinding(ctx, input)),
  requestExtension: procedure
    .input(requestExtensionCall)
    .mutation(({ ctx, input }) => requestExtension(ctx, input)),
  grantExtension: procedure
    .input(grantExtensionCall)
    .mutation(({ ctx, input }) => grantExtension(ctx, input)),
  refuseExtension: procedure
    .input(reasonedCall)
    .mutation(({ ctx, input }) => refuseExtension(ctx, input)),
  split: procedure.input(splitCall).mutation(({ ctx, input }) => splitFinding(ctx, input)),
  dispute: procedure.input(disputeCall).mutation(({ ctx, input }) => disputeFinding(ctx, input)),
  uphold: procedure.input(reasonedCall).mutation(({ ctx, input }) => upholdDispute(ctx, input)),
  dismiss: procedure.input(reasonedCall).mutation(({ ctx, input }) => dismissDispute(ctx, input)),
  requestLongTerm: procedure
    .input(requestLongTermCall)
    .mutation(({ ctx, input }) => requestLongTerm(ctx, input)),
  makeLongTerm: procedure
    .input(reasonedCall)
    .mutation(({ ctx, input }) => makeLongTerm(ctx, input)),
  refuseLongTerm: procedure
    .input(reasonedCall)
    .mutation(({ ctx, input }) => refuseLongTerm(ctx, input)),
  checkIn: procedure.input(checkInCall).mutation(({ ctx, input }) => checkIn(ctx, input)),
  requestReopen: procedure
    .input(reopenCall)
    .mutation(({ ctx, input }) => requestReopen(ctx, input)),
  reopen: procedure.input(reopenCall).mutation(({ ctx, input }) => reopenFinding(ctx, input)),
  refuseReopen: procedure
    .input(reasonedCall)
    .mutation(({ ctx, input }) => refuseReopen(ctx, input)),
  proposeVeto: procedure
    .input(proposeVetoCall)
    .mutation(({ ctx, input }) => proposeVeto(ctx, input)),
  confirmVeto: procedure.input(reasonedCall).mutation(({ ctx, input }) => confirmVeto(ctx, input)),
  refuseVeto: procedure.input(reasonedCall).mutation(({ ctx, input }) => refuseVeto(ctx, input)),
  note: procedure.input(noteCall).mutation(({ ctx, input }) => noteFinding(ctx, input)),
});
