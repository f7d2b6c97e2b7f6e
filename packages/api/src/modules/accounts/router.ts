import { createAccountInput, editAccountInput } from "@xianlan/domain/account";
import { procedure, router } from "../../trpc.ts";
import { createAccount } from "./create.ts";
import { disableAccount } from "./disable.ts";
import { editAccount } from "./edit.ts";
import { enableAccount } from "./enable.ts";
import { accountListInput, accountVersionInput, unlockInput } from "./inputs.ts";
import { listAccounts } from "./queries.ts";
import { resetPassword } from "./reset-password.ts";
import { unlockAccount } from "./unlock.ts";

export const accountRouter = router({
  list: procedure.input(accountListInput).query(({ ctx, input }) => listAccounts(ctx, input)),
  create: procedure
    .input(createAccountInput)
    .mutation(({ ctx, input }) => createAccount(ctx, input)),
  edit: procedure.input(editAccountInput).mutation(({ ctx, input }) => editAccount(ctx, input)),
  resetPassword: procedure
    .input(accountVersionInput)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
  disable: procedure
    .input(accountVersionInput)
    .mutation(({ ctx, input }) => disableAccount(ctx, input)),
  enable: procedure
    .input(accountVersionInput)
    .mutation(({ ctx, input }) => enableAccount(ctx, input)),
  unlock: procedure.input(unlockInput).mutation(({ ctx, input }) => unlockAccount(ctx, input)),
});
