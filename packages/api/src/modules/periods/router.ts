import { procedure, router } from "../../trpc.ts";
import { completeness } from "./completeness.ts";
import { completenessInput, lockPeriodInput, periodListInput, setDatesInput } from "./inputs.ts";
import { lockPeriod } from "./lock.ts";
import { listPeriods } from "./queries.ts";
import { setPeriodDates } from "./set-dates.ts";
import type { ReadSnapshots } from "./snapshot-period.ts";

/** @param readSnapshots what a lock keeps of the submissions */
export const createPeriodRouter = (readSnapshots: ReadSnapshots) =>
  router({
    list: procedure.input(periodListInput).query(({ ctx, input }) => listPeriods(ctx, input)),
    completeness: procedure
      .input(completenessInput)
      .query(({ ctx, input }) => completeness(ctx, input)),
    setDates: procedure
      .input(setDatesInput)
      .mutation(({ ctx, input }) => setPeriodDates(ctx, input)),
    lock: procedure
      .input(lockPeriodInput)
      .mutation(({ ctx, input }) => lockPeriod(ctx, input, readSnapshots)),
  });
