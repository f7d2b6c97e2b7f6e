import { activityFilter } from "@xianlan/domain/activity";
import { byIdInput } from "@xianlan/domain/input";
import { procedure, router } from "../../trpc.ts";
import { editActivity } from "./change.ts";
import {
  calendarInput,
  changeInput,
  lastInput,
  listInput,
  recordInput,
  recordManyInput,
  removeInput,
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
import { withdrawActivity } from "./remove.ts";

export const activityRouter = router({
  list: procedure.input(listInput).query(({ ctx, input }) => listActivities(ctx, input)),
  counts: procedure.input(activityFilter).query(({ ctx, input }) => countActivities(ctx, input)),
  calendar: procedure.input(calendarInput).query(({ ctx, input }) => activityCalendar(ctx, input)),
  byId: procedure.input(byIdInput).query(({ ctx, input }) => activityPage(ctx, input)),
  form: procedure.query(({ ctx }) => activityForm(ctx)),
  last: procedure.input(lastInput).query(({ ctx, input }) => lastActivity(ctx, input)),

  record: procedure.input(recordInput).mutation(({ ctx, input }) => recordActivity(ctx, input)),
  recordMany: procedure.input(recordManyInput).mutation(({ ctx, input }) => recordMany(ctx, input)),
  change: procedure.input(changeInput).mutation(({ ctx, input }) => editActivity(ctx, input)),
  remove: procedure.input(removeInput).mutation(({ ctx, input }) => withdrawActivity(ctx, input)),
});
