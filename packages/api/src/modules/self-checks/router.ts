import { procedure, router } from "../../trpc.ts";
import { listInput, proposalInput, replyInput, sendInput } from "./inputs.ts";
import { listSelfChecks, proposeSelfChecks } from "./queries.ts";
import { replySelfCheck } from "./reply.ts";
import { sendSelfChecks } from "./send.ts";

export const selfCheckRouter = router({
  proposal: procedure.input(proposalInput).query(({ ctx, input }) => proposeSelfChecks(ctx, input)),
  list: procedure.input(listInput).query(({ ctx, input }) => listSelfChecks(ctx, input)),
  send: procedure.input(sendInput).mutation(({ ctx, input }) => sendSelfChecks(ctx, input)),
  reply: procedure.input(replyInput).mutation(({ ctx, input }) => replySelfCheck(ctx, input)),
});
