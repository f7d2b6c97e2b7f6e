import { account, accountRole, authSession, county, type Transaction } from "@xianlan/db";
import { and, count, eq, isNull } from "drizzle-orm";
import { refused } from "../../errors.ts";

/**
 * Lets one change of who administers the county happen at a time, so that two administrators who
 * remove each other cannot both succeed. Call before reading what the change rests on. Other
 * writes only point at the county's row and do not queue here.
 */
export async function queueAdministration(tx: Transaction, countyId: string): Promise<void> {
  await tx
    .select({ id: county.countyId })
    .from(county)
    .where(eq(county.countyId, countyId))
    .for("no key update");
}

/** @throws AppError `refused` when the change just made leaves no administrator in service. */
export async function requireAdministrator(tx: Transaction, countyId: string): Promise<void> {
  const [row] = await tx
    .select({ left: count() })
    .from(accountRole)
    .innerJoin(
      account,
      and(eq(account.countyId, accountRole.countyId), eq(account.id, accountRole.accountId)),
    )
    .where(
      and(
        eq(accountRole.countyId, countyId),
        eq(accountRole.role, "admin"),
        isNull(account.disabledAt),
      ),
    );
  if ((row?.left ?? 0) === 0) throw refused("全县至少要有一名在用的系统管理员", "roles");
}

/** Signs the account out everywhere. */
export async function endSessions(tx: Transaction, accountId: string): Promise<void> {
  await tx.delete(authSession).where(eq(authSession.userId, accountId));
}
