import { procedure, router } from "../../trpc.ts";
import { readOverview } from "./read.ts";
import { readUnit, unitOverviewInput } from "./unit.ts";

export const overviewRouter = router({
  read: procedure.query(({ ctx }) => readOverview(ctx)),
  unit: procedure.input(unitOverviewInput).query(({ ctx, input }) => readUnit(ctx, input)),
});
