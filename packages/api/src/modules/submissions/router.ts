import { versionedInput } from "@xianlan/domain/input";
import {
  acceptManyInput,
  returnSubmissionInput,
  saveSubmissionInput,
} from "@xianlan/domain/submission";
import { procedure, router } from "../../trpc.ts";
import { queueInput, submissionPageInput } from "./inputs.ts";
import { acceptanceQueue, ownSubmissions, submissionPage } from "./queries.ts";
import { acceptSubmission } from "./write/accept.ts";
import { acceptMany } from "./write/accept-many.ts";
import { prepareSubmission } from "./write/prepare.ts";
import { recallSubmission } from "./write/recall.ts";
import { returnSubmission } from "./write/return.ts";
import { saveSubmission } from "./write/save.ts";
import { signSubmission } from "./write/sign.ts";

export const submissionRouter = router({
  listOwn: procedure.query(({ ctx }) => ownSubmissions(ctx)),
  page: procedure.input(submissionPageInput).query(({ ctx, input }) => submissionPage(ctx, input)),
  queue: procedure.input(queueInput).query(({ ctx, input }) => acceptanceQueue(ctx, input)),

  save: procedure
    .input(saveSubmissionInput)
    .mutation(({ ctx, input }) => saveSubmission(ctx, input)),
  prepare: procedure
    .input(versionedInput)
    .mutation(({ ctx, input }) => prepareSubmission(ctx, input)),
  recall: procedure
    .input(versionedInput)
    .mutation(({ ctx, input }) => recallSubmission(ctx, input)),
  sign: procedure.input(versionedInput).mutation(({ ctx, input }) => signSubmission(ctx, input)),
  accept: procedure
    .input(versionedInput)
    .mutation(({ ctx, input }) => acceptSubmission(ctx, input)),
  acceptMany: procedure.input(acceptManyInput).mutation(({ ctx, input }) => acceptMany(ctx, input)),
  return: procedure
    .input(returnSubmissionInput)
    .mutation(({ ctx, input }) => returnSubmission(ctx, input)),
});
