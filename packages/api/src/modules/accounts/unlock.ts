import { authLockout } from "@xianlan/db";
import { eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import type { UnlockInput } from "./inputs.ts";
import { requireAccount } from "./queries.ts";

/** Lifts the lock of an account that failed to sign in too often. */
export function unlockAccount(context: Context, input: UnlockInput) {
  const grant = authorize(context, "admin.accounts");
  const { countyId } = grant.actor;
  const { id } = input;
  return write(context, grant, "account.unlock", input, async ({ tx, audit }) => {
    const found = await requireAccount(tx, countyId, id);
    await tx.delete(authLockout).where(eq(authLockout.userId, id));
    audit({ action: "account.unlock", entity: "account", entityId: id, units: [] });
    return found;
  });
}
