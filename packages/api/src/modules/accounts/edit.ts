import { accountRole, authUser, type Transaction } from "@xianlan/db";
import type { EditAccountInput, Role } from "@xianlan/domain/account";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { changeAccount } from "./change-account.ts";
import { requireActiveUnit } from "./create.ts";
import { endSessions, queueAdministration, requireAdministrator } from "./guards.ts";
import { requireAccount } from "./queries.ts";
import { refuseTakenUsername } from "./refuse-taken-username.ts";

/**
 * Changes name, post, unit, roles or mobile number. Other roles or another unit end the account's
 * sessions, so that nobody works on with what was taken away; nobody gives them to the own account.
 */
export function editAccount(context: Context, input: EditAccountInput) {
  const grant = authorize(context, "admin.accounts");
  const { countyId, accountId: self } = grant.actor;
  const { id, version, name, post, unitId, roles, mobile } = input;
  return write(context, grant, "account.edit", input, async ({ tx, audit }) => {
    await queueAdministration(tx, countyId);
    const before = await changeAccount(tx, { countyId, id, version }, { name, post, unitId });
    if (unitId !== null && unitId !== before.unitId) await requireActiveUnit(tx, countyId, unitId);
    await tx
      .update(authUser)
      .set({ name, ...(mobile !== undefined && { mobile }) })
      .where(eq(authUser.id, id))
      .catch(refuseTakenUsername);
    const wanted = [...new Set(roles)].sort();
    const moved = unitId !== before.unitId || wanted.join() !== [...before.roles].sort().join();
    if (moved && id === self) {
      const message = "不能增加、不能取消自己的角色和单位，请由另一名系统管理员办理";
      throw refused(message, "roles");
    }
    if (moved) {
      await replaceRoles(tx, countyId, id, wanted);
      await requireAdministrator(tx, countyId);
      await endSessions(tx, id);
    }
    const after = await requireAccount(tx, countyId, id);
    audit({ action: "account.edit", entity: "account", entityId: id, units: [], before, after });
    return after;
  });
}

async function replaceRoles(
  tx: Transaction,
  countyId: string,
  accountId: string,
  roles: readonly Role[],
): Promise<void> {
  await tx
    .delete(accountRole)
    .where(and(eq(accountRole.countyId, countyId), eq(accountRole.accountId, accountId)));
  await tx.insert(accountRole).values(roles.map((role) => ({ countyId, accountId, role })));
}
