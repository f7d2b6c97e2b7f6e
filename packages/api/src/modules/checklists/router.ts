import { byIdInput } from "@xianlan/domain/input";
import { procedure, router } from "../../trpc.ts";
import { createChecklist } from "./create.ts";
import { discardChecklist } from "./discard.ts";
import { checklistActionInput, createInput, saveInput } from "./inputs.ts";
import { publishChecklist } from "./publish.ts";
import { checklistPage, listChecklists } from "./queries.ts";
import { reviseChecklist } from "./revise.ts";
import { saveChecklist } from "./save.ts";

export const checklistRouter = router({
  list: procedure.query(({ ctx }) => listChecklists(ctx)),
  byId: procedure.input(byIdInput).query(({ ctx, input }) => checklistPage(ctx, input)),

  create: procedure.input(createInput).mutation(({ ctx, input }) => createChecklist(ctx, input)),
  save: procedure.input(saveInput).mutation(({ ctx, input }) => saveChecklist(ctx, input)),
  publish: procedure
    .input(checklistActionInput)
    .mutation(({ ctx, input }) => publishChecklist(ctx, input)),
  revise: procedure
    .input(checklistActionInput)
    .mutation(({ ctx, input }) => reviseChecklist(ctx, input)),
  discard: procedure
    .input(checklistActionInput)
    .mutation(({ ctx, input }) => discardChecklist(ctx, input)),
});
