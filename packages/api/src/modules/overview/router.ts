import { procedure, router } from "../../trpc.ts";
import { readOverview } from "./read.ts";

export const overviewRouter = router({
  read: procedure.query(({ ctx }) => readOverview(ctx)),
});
