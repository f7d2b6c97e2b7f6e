import {
  acceptManyCall,
  returnSubmissionCall,
  saveSubmissionCall,
  versionedInput,
} from "@xianlan/domain";
import { procedure, router } from "../../trpc.ts";
import { acceptSubmission } from "./accept.ts";
import { acceptMany } from "./accept-many.ts";
import { formInput, queueInput } from "./inputs.ts";
import { prepareSubmission } from "./prepare.ts";
import { acceptanceQueue, formPage, myForms } from "./queries.ts";
import { recallSubmission } from "./recall.ts";
import { returnSubmission } from "./return.ts";
import { saveSubmission } from "./save.ts";
import { signSubmission } from "./sign.ts";

export const submissionRouter = router({
  mine: procedure.query(({ ctx }) => myForms(ctx)),
  form: procedure.input(formInput).query(({ ctx, input }) => formPage(ctx, input)),
  queue: procedure.input(queueInput).query(({ ctx, input }) => acceptanceQueue(ctx, input)),

  save: procedure
    .input(saveSubmissionCall)
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
  acceptMany: procedure.input(acceptManyCall).mutation(({ ctx, input }) => acceptMany(ctx, input)),
  return: procedure
    .input(returnSubmissionCall)
    .mutation(({ ctx, input }) => returnSubmission(ctx, input)),
});
