import { changePasswordInput } from "@xianlan/domain/account";
import { noticeEmailInput } from "@xianlan/domain/notice";
import { procedure, router } from "../../trpc.ts";
import { changePassword } from "./change-password.ts";
import { me } from "./me.ts";
import { setNoticeEmail } from "./set-notice-email.ts";
import { countyWorkdays } from "./workdays.ts";

export const sessionRouter = router({
  me: procedure.query(({ ctx }) => me(ctx)),
  workdays: procedure.query(({ ctx }) => countyWorkdays(ctx)),
  changePassword: procedure
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  setNoticeEmail: procedure
    .input(noticeEmailInput)
    .mutation(({ ctx, input }) => setNoticeEmail(ctx, input)),
});
