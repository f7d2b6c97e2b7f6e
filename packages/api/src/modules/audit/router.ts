import { procedure, router } from "../../trpc.ts";
import { auditListInput, listAudit } from "./list.ts";

export const auditRouter = router({
  list: procedure.input(auditListInput).query(({ ctx, input }) => listAudit(ctx, input)),
});
