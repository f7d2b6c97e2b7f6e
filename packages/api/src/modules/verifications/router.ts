import { procedure, router } from "../../trpc.ts";
import { verificationQueue } from "./queue.ts";

export const verificationRouter = router({
  queue: procedure.query(({ ctx }) => verificationQueue(ctx)),
});
