import { procedure, router } from "../../trpc.ts";
import { changeAssessment } from "./change.ts";
import {
  assessmentListInput,
  changeAssessmentInput,
  recordAssessmentInput,
  removeAssessmentInput,
} from "./inputs.ts";
import { listAssessments } from "./list.ts";
import { recordAssessment } from "./record.ts";
import { removeAssessment } from "./remove.ts";

export const assessmentRouter = router({
  list: procedure.input(assessmentListInput).query(({ ctx, input }) => listAssessments(ctx, input)),
  record: procedure
    .input(recordAssessmentInput)
    .mutation(({ ctx, input }) => recordAssessment(ctx, input)),
  change: procedure
    .input(changeAssessmentInput)
    .mutation(({ ctx, input }) => changeAssessment(ctx, input)),
  remove: procedure
    .input(removeAssessmentInput)
    .mutation(({ ctx, input }) => removeAssessment(ctx, input)),
});
