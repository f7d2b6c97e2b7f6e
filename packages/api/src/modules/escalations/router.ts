import { byIdInput } from "@xianlan/domain/input";
import { procedure, router } from "../../trpc.ts";
import { issueInput, listInput, ofFindingInput, replyInput } from "./inputs.ts";
import { issueEscalation } from "./issue.ts";
import {
  escalationNotice,
  escalationProposals,
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
  byId: procedure.input(byIdInput).query(({ ctx, input }) => escalationNotice(ctx, input)),
  issue: procedure.input(issueInput).mutation(({ ctx, input }) => issueEscalation(ctx, input)),
  reply: procedure.input(replyInput).mutation(({ ctx, input }) => replyToEscalation(ctx, input)),
});
