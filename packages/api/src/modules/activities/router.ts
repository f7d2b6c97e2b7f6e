import { activityFilter } from "@xianlan/domain";
import { procedure, router } from "../../trpc.ts";
import { editActivity } from "./change.ts";
import {
  byIdInput,
  calendarInput,
  changeCall,
  lastInput,
  listInput,
  recordCall,
  recordManyCall,
  removeCall,
} from "./inputs.ts";
import {
  activityCalendar,
  activityForm,
  activityPage,
  countActivities,
  lastActivity,
  listActivities,
} from "./queries.ts";
import { recordActivity } from "./record.ts";
import { recordMany } from "./record-many.ts";
import { takeOut } from "./remove.ts";

export const activityRouter = router({
  list: procedure.input(listInput).query(({ ctx, input }) => listActivities(ctx, input)),
  counts: procedure.input(activityFilter).query(({ ctx, input }) => countActivities(ctx, input)),
  calendar: procedure.input(calendarInput).query(({ ctx, input }) => activityCalendar(ctx, input)),
  byId: procedure.input(byIdInput).query(({ ctx, input }) => activityPage(ctx, input)),
  form: procedure.query(({ ctx }) => activityForm(ctx)),
  last: procedure.input(lastInput).query(({ ctx, input }) => lastActivity(ctx, input)),

  record: procedure.input(recordCall).mutation(({ ctx, input }) => recordActivity(ctx, input)),
  recordMany: procedure.input(recordManyCall).mutation(({ ctx, input }) => recordMany(ctx, input)),
  change: procedure.input(changeCall).mutation(({ ctx, input }) => editActivity(ctx, input)),
  remove: procedure.input(removeCall).mutation(({ ctx, input }) => takeOut(ctx, input)),
});
