import { byIdInput } from "@xianlan/domain/input";
import { procedure, router } from "../../trpc.ts";
import { approveScheme } from "./approve.ts";
import { commitImport } from "./commit-import.ts";
import { createScheme } from "./create.ts";
import { discardScheme } from "./discard.ts";
import { schemeImpact } from "./impact.ts";
import {
  commitImportInput,
  createInput,
  currentInput,
  previewImportInput,
  saveInput,
  schemeActionInput,
  sendBackSchemeInput,
} from "./inputs.ts";
import { previewImport } from "./preview-import.ts";
import { proposeScheme } from "./propose.ts";
import { currentScheme, listSchemes, schemePage } from "./queries.ts";
import { saveScheme } from "./save.ts";
import { sendBackScheme } from "./send-back.ts";

export const schemeRouter = router({
  list: procedure.query(({ ctx }) => listSchemes(ctx)),
  byId: procedure.input(byIdInput).query(({ ctx, input }) => schemePage(ctx, input)),
  current: procedure.input(currentInput).query(({ ctx, input }) => currentScheme(ctx, input)),
  impact: procedure.input(byIdInput).query(({ ctx, input }) => schemeImpact(ctx, input)),

  previewImport: procedure
    .input(previewImportInput)
    .query(({ ctx, input }) => previewImport(ctx, input)),

  create: procedure.input(createInput).mutation(({ ctx, input }) => createScheme(ctx, input)),
  commitImport: procedure
    .input(commitImportInput)
    .mutation(({ ctx, input }) => commitImport(ctx, input)),
  save: procedure.input(saveInput).mutation(({ ctx, input }) => saveScheme(ctx, input)),
  discard: procedure
    .input(schemeActionInput)
    .mutation(({ ctx, input }) => discardScheme(ctx, input)),
  propose: procedure
    .input(schemeActionInput)
    .mutation(({ ctx, input }) => proposeScheme(ctx, input)),
  approve: procedure
    .input(schemeActionInput)
    .mutation(({ ctx, input }) => approveScheme(ctx, input)),
  sendBack: procedure
    .input(sendBackSchemeInput)
    .mutation(({ ctx, input }) => sendBackScheme(ctx, input)),
});
