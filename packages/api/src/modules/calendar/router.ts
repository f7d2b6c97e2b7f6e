import { procedure, router } from "../../trpc.ts";
import { followNationalInput, previewInput, saveYearInput, yearInput } from "./inputs.ts";
import { calendarYear, previewYear } from "./queries.ts";
import { followNational, saveYear } from "./save.ts";

export const calendarRouter = router({
  year: procedure.input(yearInput).query(({ ctx, input }) => calendarYear(ctx, input)),
  preview: procedure.input(previewInput).query(({ ctx, input }) => previewYear(ctx, input)),
  save: procedure.input(saveYearInput).mutation(({ ctx, input }) => saveYear(ctx, input)),
  followNational: procedure
    .input(followNationalInput)
    .mutation(({ ctx, input }) => followNational(ctx, input)),
});
