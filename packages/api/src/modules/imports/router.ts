import { procedure, router } from "../../trpc.ts";
import { commitBulletin } from "./commit-bulletin.ts";
import { commitLedger } from "./commit-ledger.ts";
import { commitBulletinInput, commitLedgerInput, previewLedgerInput } from "./inputs.ts";
import { previewLedger } from "./preview-ledger.ts";

// Files come over `/api/imports`; here is what is made of them.
export const importRouter = router({
  previewLedger: procedure
    .input(previewLedgerInput)
    .query(({ ctx, input }) => previewLedger(ctx, input)),
  commitLedger: procedure
    .input(commitLedgerInput)
    .mutation(({ ctx, input }) => commitLedger(ctx, input)),
  commitBulletin: procedure
    .input(commitBulletinInput)
    .mutation(({ ctx, input }) => commitBulletin(ctx, input)),
});
