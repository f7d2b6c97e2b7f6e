import { changePasswordInput } from "@xianlan/domain";
import { procedure, router } from "../../trpc.ts";
import { changePassword } from "./change-password.ts";
import { me } from "./me.ts";

export const sessionRouter = router({
  me: procedure.query(({ ctx }) => me(ctx)),
  changePassword: procedure
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
});
