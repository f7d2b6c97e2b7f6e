import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { changeAccount } from "./change-account.ts";
import type { AccountVersionInput } from "./inputs.ts";
import { requireAccount } from "./queries.ts";

/** Puts an account back into service, with the password it had. */
export function enableAccount(context: Context, input: AccountVersionInput) {
  const grant = authorize(context, "admin.accounts");
  const { countyId } = grant.actor;
  const { id, version } = input;
  return write(context, grant, "account.enable", input, async ({ tx, audit }) => {
    const before = await changeAccount(tx, { countyId, id, version }, { disabledAt: null });
    if (before.disabledAt === null) throw refused("这个账号本来就在用");
    const after = await requireAccount(tx, countyId, id);
    audit({ action: "account.enable", entity: "account", entityId: id, units: [], before, after });
    return after;
  });
}
