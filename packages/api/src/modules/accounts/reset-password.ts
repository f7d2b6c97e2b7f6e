import { authCredential, authLockout, authUser } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import { firstPassword, hashPassword } from "../../auth/passwords.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { changeAccount } from "./change-account.ts";
import type { WithFirstPassword } from "./create.ts";
import { endSessions } from "./guards.ts";
import type { AccountVersionInput } from "./inputs.ts";
import { requireAccount } from "./queries.ts";

/** Gives an account a new random first password, lifts its lock and ends its sessions. */
export async function resetPassword(
  context: Context,
  input: AccountVersionInput,
): Promise<WithFirstPassword> {
  const grant = authorize(context, "admin.accounts");
  const { countyId } = grant.actor;
  const { id, version } = input;
  let password: string | null = null;
  const after = await write(context, grant, "account.resetPassword", input, async (txContext) => {
    const { tx, audit } = txContext;
    const target = { countyId, id, version };
    const before = await changeAccount(tx, target, { mustChangePassword: true });
    const [user] = await tx
      .select({ mobile: authUser.mobile })
      .from(authUser)
      .where(eq(authUser.id, id));
    password = firstPassword({ ...before, mobile: user?.mobile ?? null });
    const changed = await tx
      .update(authCredential)
      .set({ password: await hashPassword(password), updatedAt: context.clock.now })
      .where(and(eq(authCredential.userId, id), eq(authCredential.providerId, "credential")))
      .returning({ id: authCredential.id });
    if (changed.length === 0) throw notFound("个账号的密码");
    await tx.delete(authLockout).where(eq(authLockout.userId, id));
    await endSessions(tx, id);
    audit({ action: "account.reset_password", entity: "account", entityId: id, units: [] });
    return requireAccount(tx, countyId, id);
  });
  return { account: after, password };
}
