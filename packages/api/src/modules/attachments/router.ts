import { procedure, router } from "../../trpc.ts";
import { redateAttachmentCall, removeAttachmentCall } from "./inputs.ts";
import { looseAttachments } from "./queries.ts";
import { redateAttachment } from "./redate.ts";
import { removeAttachment } from "./remove.ts";

// Bytes come and go over `/api/files`; here is what is said about them.
export const attachmentRouter = router({
  loose: procedure.query(({ ctx }) => looseAttachments(ctx)),
  remove: procedure
    .input(removeAttachmentCall)
    .mutation(({ ctx, input }) => removeAttachment(ctx, input)),
  redate: procedure
    .input(redateAttachmentCall)
    .mutation(({ ctx, input }) => redateAttachment(ctx, input)),
});
