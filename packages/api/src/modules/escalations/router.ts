import { procedure, router } from "../../trpc.ts";
import { byIdInput, issueCall, listInput, ofFindingInput, replyCall } from "./inputs.ts";
import { issueEscalation } from "./issue.ts";
import {
  escalationProposals,
  escalationSlip,
  escalationsOfFinding,
  listEscalations,
} from "./queries.ts";
import { replyToEscalation } from "./reply.ts";

export const escalationRouter = router({
  proposals: procedure.query(({ ctx }) => escalationProposals(ctx)),
  list: procedure.input(listInput).query(({ ctx, input }) => listEscalations(ctx, input)),
  ofFinding: procedure
    .input(ofFindingInput)
    .query(({ ctx, input }) => escalationsOfFinding(ctx, input)),
  byId: procedure.input(byIdInput).query(({ ctx, input }) => escalationSlip(ctx, input)),
  issue: procedure.input(issueCall).mutation(({ ctx, input }) => issueEscalation(ctx, input)),
  reply: procedure.input(replyCall).mutation(({ ctx, input }) => replyToEscalation(ctx, input)),
});
