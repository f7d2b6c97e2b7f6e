import { procedure, router } from "../../trpc.ts";
import { redateAttachmentInput, removeAttachmentInput } from "./inputs.ts";
import { listUnattached } from "./queries.ts";
import { redateAttachment } from "./redate.ts";
import { removeAttachment } from "./remove.ts";

// Bytes come and go over `/api/files`; here is what is said about them.
export const attachmentRouter = router({
  listUnattached: procedure.query(({ ctx }) => listUnattached(ctx)),
  remove: procedure
    .input(removeAttachmentInput)
    .mutation(({ ctx, input }) => removeAttachment(ctx, input)),
  redate: procedure
    .input(redateAttachmentInput)
    .mutation(({ ctx, input }) => redateAttachment(ctx, input)),
});
