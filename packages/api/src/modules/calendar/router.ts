import { procedure, router } from "../../trpc.ts";
import { followNationalCall, previewInput, saveYearCall, yearInput } from "./inputs.ts";
import { calendarYear, previewYear } from "./queries.ts";
import { followNational, saveYear } from "./save.ts";

export const calendarRouter = router({
  year: procedure.input(yearInput).query(({ ctx, input }) => calendarYear(ctx, input)),
  preview: procedure.input(previewInput).query(({ ctx, input }) => previewYear(ctx, input)),
  save: procedure.input(saveYearCall).mutation(({ ctx, input }) => saveYear(ctx, input)),
  followNational: procedure
    .input(followNationalCall)
    .mutation(({ ctx, input }) => followNational(ctx, input)),
});
