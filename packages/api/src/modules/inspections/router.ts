import { procedure, router } from "../../trpc.ts";
import { createInspection } from "./create.ts";
import { createInspectionCall } from "./inputs.ts";
import { listInspections } from "./queries.ts";

export const inspectionRouter = router({
  list: procedure.query(({ ctx }) => listInspections(ctx)),
  create: procedure
    .input(createInspectionCall)
    .mutation(({ ctx, input }) => createInspection(ctx, input)),
});
