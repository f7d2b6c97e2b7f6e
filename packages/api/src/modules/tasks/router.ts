import { procedure, router } from "../../trpc.ts";
import { listTasks } from "./queries.ts";

export const taskRouter = router({
  list: procedure.query(({ ctx }) => listTasks(ctx)),
});
