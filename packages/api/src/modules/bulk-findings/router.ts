import { procedure } from "../../trpc.ts";
import { bulkFindings } from "./bulk.ts";
import { bulkInput } from "./inputs.ts";

/** 批量办理, beside the other procedures of findings. */
export const bulkProcedures = {
  bulk: procedure.input(bulkInput).mutation(({ ctx, input }) => bulkFindings(ctx, input)),
};
