import { versionedInput } from "@xianlan/domain/input";
import {
  acceptManyInput,
  returnSubmissionInput,
  saveSubmissionInput,
} from "@xianlan/domain/submission";
import { procedure, router } from "../../trpc.ts";
import { acceptSubmission } from "./accept.ts";
import { acceptMany } from "./accept-many.ts";
import { queueInput, submissionPageInput } from "./inputs.ts";
import { prepareSubmission } from "./prepare.ts";
import { acceptanceQueue, ownSubmissions, submissionPage } from "./queries.ts";
import { recallSubmission } from "./recall.ts";
import { returnSubmission } from "./return.ts";
import { saveSubmission } from "./save.ts";
import { signSubmission } from "./sign.ts";

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
