import { account, type Transaction } from "@xianlan/db";
import { and, eq, sql } from "drizzle-orm";
import { conflict } from "../../errors.ts";
import { type AccountView, findAccount, requireAccount } from "./queries.ts";

type Changes = Partial<
  Pick<
    typeof account.$inferInsert,
    "name" | "post" | "unitId" | "disabledAt" | "mustChangePassword"
  >
>;

/**
 * Writes an account's row where it still has the version its writer saw, and moves the version on.
 * @returns the account before the change.
 * @throws AppError `not_found`, or `conflict` with the account as it stands.
 */
export async function changeAccount(
  tx: Transaction,
  target: { countyId: string; id: string; version: number },
  changes: Changes,
): Promise<AccountView> {
  const { countyId, id, version } = target;
  const before = await requireAccount(tx, countyId, id);
  const changed = await tx
    .update(account)
    .set({ ...changes, version: sql`${account.version} + 1` })
    .where(and(eq(account.countyId, countyId), eq(account.id, id), eq(account.version, version)))
    .returning({ version: account.version });
  if (changed.length === 0) {
    const current = await findAccount(tx, countyId, id);
    throw conflict("这个账号刚被他人修改，请核对后再保存", current);
  }
  return before;
}
