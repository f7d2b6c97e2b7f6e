import { authLockout, type Transaction, withScope } from "@xianlan/db";
import type { Clock } from "@xianlan/domain/calendar";
import { eq, sql } from "drizzle-orm";
import type { Auth } from "./create-auth.ts";
import { failuresToLock, lockMinutes } from "./limits.ts";
import { type ActionContext, type Holder, recordActions } from "./sign-in-records.ts";

/** What came of one attempt at a password; `locked` when it was not compared. */
export type PasswordAttempt<Right> =
  | { kind: "right"; value: Right }
  | { kind: "wrong" }
  | { kind: "locked" };

/**
 * One attempt at an account's password, in one transaction: the failure is counted before the password
 * is compared, which locks the account's row, so that a burst of parallel guesses gets five attempts
 * and not one more. A wrong password is kept with its audit rows or not at all; a right one takes the
 * count back. Whatever else ends the attempt (a database that is away, a refused address, a process that
 * dies) rolls back, and counts for nothing.
 * @param failure how a wrong password stands in the audit log
 * @param compare the right password's result, or null for a wrong one
 */
export function attemptPassword<Right>(
  context: ActionContext & { services: { auth: Auth } },
  holder: Holder,
  failure: "sign_in_failed" | "password_refused",
  compare: (tx: Transaction) => Promise<Right | null>,
): Promise<PasswordAttempt<Right>> {
  const { accountId, countyId } = holder;
  const scope = { role: "xianlan_auth", countyId, unitId: null, accountId } as const;
  const { attempts } = context.services.auth;
  return withScope(attempts, scope, "write", async (tx): Promise<PasswordAttempt<Right>> => {
    const failures = await countFailure(tx, accountId, context.clock);
    if (failures === null) return { kind: "locked" };
    const value = await compare(tx);
    if (value === null) {
      const actions = failures >= failuresToLock ? [failure, "lock" as const] : [failure];
      await recordActions(tx, context, holder, actions);
      return { kind: "wrong" };
    }
    await tx.delete(authLockout).where(eq(authLockout.userId, accountId));
    return { kind: "right", value };
  });
}

/** Failures in a row with this one, whatever address or process it comes from; null while locked. */
async function countFailure(
  tx: Transaction,
  accountId: string,
  { now }: Clock,
): Promise<number | null> {
  const { rows } = await tx.execute<{ failures: number }>(
    sql`insert into auth_lockout as stored (user_id, failures) values (${accountId}, 1)
      on conflict (user_id) do update set
        failures = case when stored.locked_until is null then stored.failures + 1 else 1 end,
        locked_until = case
          when stored.locked_until is null and stored.failures + 1 >= ${failuresToLock}
          then ${now}::timestamptz + make_interval(mins => ${lockMinutes}) end
      where stored.locked_until is null or stored.locked_until <= ${now}::timestamptz
      returning failures`,
  );
  return rows[0]?.failures ?? null;
}
