import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { changeAccount } from "./change-account.ts";
import { endSessions, queueAdministration, requireAdministrator } from "./guards.ts";
import type { AccountVersionInput } from "./inputs.ts";
import { requireAccount } from "./queries.ts";

/** Takes an account out of service: its sessions end now, what it did stays under its name. */
export function disableAccount(context: Context, input: AccountVersionInput) {
  const grant = authorize(context, "admin.accounts");
  const { countyId, accountId: self } = grant.actor;
  const { id, version } = input;
  return write(context, grant, "account.disable", input, async ({ tx, audit }) => {
    if (id === self) throw refused("不能停用自己的账号，请由另一名管理员办理");
    await queueAdministration(tx, countyId);
    const disabledAt = context.clock.now;
    const before = await changeAccount(tx, { countyId, id, version }, { disabledAt });
    if (before.disabledAt !== null) throw refused("这个账号已经停用");
    await requireAdministrator(tx, countyId);
    await endSessions(tx, id);
    const after = await requireAccount(tx, countyId, id);
    audit({ action: "account.disable", entity: "account", entityId: id, units: [], before, after });
    return after;
  });
}
