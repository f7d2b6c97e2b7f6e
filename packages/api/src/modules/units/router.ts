import { procedure, router } from "../../trpc.ts";
import { unitDirectory } from "./queries.ts";

export const unitRouter = router({
  directory: procedure.query(({ ctx }) => unitDirectory(ctx)),
});
