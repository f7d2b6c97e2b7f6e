import { procedure, router } from "../../trpc.ts";
import { redateAttachmentCall, removeAttachmentCall } from "./inputs.ts";
import { redateAttachment } from "./redate.ts";
import { removeAttachment } from "./remove.ts";

// Bytes come and go over `/api/files`; here is what is said about them.
export const attachmentRouter = router({
  remove: procedure
    .input(removeAttachmentCall)
    .mutation(({ ctx, input }) => removeAttachment(ctx, input)),
  redate: procedure
    .input(redateAttachmentCall)
    .mutation(({ ctx, input }) => redateAttachment(ctx, input)),
});
