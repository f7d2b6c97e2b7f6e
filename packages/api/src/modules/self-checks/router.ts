import { procedure, router } from "../../trpc.ts";
import { answerSelfCheck } from "./answer.ts";
import { answerCall, listInput, proposalInput, sendCall } from "./inputs.ts";
import { listSelfChecks, proposeSelfChecks } from "./queries.ts";
import { sendSelfChecks } from "./send.ts";

export const selfCheckRouter = router({
  proposal: procedure.input(proposalInput).query(({ ctx, input }) => proposeSelfChecks(ctx, input)),
  list: procedure.input(listInput).query(({ ctx, input }) => listSelfChecks(ctx, input)),
  send: procedure.input(sendCall).mutation(({ ctx, input }) => sendSelfChecks(ctx, input)),
  answer: procedure.input(answerCall).mutation(({ ctx, input }) => answerSelfCheck(ctx, input)),
});
